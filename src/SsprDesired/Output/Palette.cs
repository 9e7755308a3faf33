namespace SsprDesired.Output;

/// <summary>The few colours there are, by what they mean. Plain writes none.</summary>
public sealed record Palette(
    string Add,
    string Change,
    string Remove,
    string Warn,
    string Quiet,
    string Bold,
    string Off
)
{
    public static Palette Plain { get; } = new("", "", "", "", "", "", "");

    public static Palette Coloured { get; } =
        new(
            "\u001b[32m",
            "\u001b[33m",
            "\u001b[31m",
            "\u001b[35m",
            "\u001b[2m",
            "\u001b[1m",
            "\u001b[0m"
        );
}
