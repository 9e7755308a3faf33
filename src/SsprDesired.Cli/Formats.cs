using SsprDesired.Output;

namespace SsprDesired.Cli;

internal static class Formats
{
    public static readonly string[] Names = ["text", "json", "markdown"];

    public static string Render(string format, View view, Palette palette) =>
        format switch
        {
            "json" => JsonRenderer.Render(view),
            "markdown" => MarkdownRenderer.Render(view),
            _ => TextRenderer.Render(view, palette),
        };
}

/// <summary>One <c>--report FORMAT=FILE</c>.</summary>
internal sealed record ReportFile(string Format, string File)
{
    public static ReportFile? Parse(string text)
    {
        var parts = text.Split('=', 2);
        return parts is [var format, { Length: > 0 } file] && Formats.Names.Contains(format)
            ? new ReportFile(format, file)
            : null;
    }
}
