namespace SsprDesired.Cli;

internal static class Tool
{
    public static Version Version { get; } = typeof(Tool).Assembly.GetName().Version!;

    public static string VersionText => Version.ToString(3);
}
