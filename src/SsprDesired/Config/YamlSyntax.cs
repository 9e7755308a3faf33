using SsprDesired.Model;
using YamlDotNet.Core;

namespace SsprDesired.Config;

/// <summary>Turns the library's complaint into one that names the place a person has to look at.</summary>
internal static class YamlSyntax
{
    public static Finding Explain(
        string file,
        string text,
        (char Bracket, Position At)? open,
        Exception broken
    )
    {
        if (open is { } bracket)
        {
            return Fault(
                "yaml.unclosed",
                bracket.At,
                $"The bracket {bracket.Bracket} is not closed, or what it holds is not valid.",
                "Close it, or write one item a line."
            );
        }

        if (FirstTab(file, text) is { } tab)
        {
            return Fault("yaml.tab", tab, "A tab is used for indentation.", "Indent with spaces.");
        }

        var at = broken is YamlException located
            ? new Position(file, (int)located.Start.Line, (int)located.Start.Column)
            : new Position(file, 1, 1);
        var reason = broken.Message.TrimEnd('.').ReplaceLineEndings(" ");
        return Fault(
            "yaml.syntax",
            at,
            $"This is not valid YAML: {char.ToLowerInvariant(reason[0])}{reason[1..]}.",
            "Check the indentation, quotes and colons here and in the line above."
        );
    }

    /// <summary>A line such as <c>%TAG</c> before the document; the library does not say that it saw one.</summary>
    public static Finding? Directive(string file, string text)
    {
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            if (content.StartsWith("%"))
            {
                return Fault(
                    "yaml.directive",
                    new Position(file, line, 1),
                    "YAML directives are not used here.",
                    "Remove the line that begins with %."
                );
            }

            if (content.Trim().Length > 0 && content[0] != '#')
            {
                break;
            }
        }

        return null;
    }

    // The library reports a tab at the start of the surrounding mapping; the tab itself helps more.
    private static Position? FirstTab(string file, string text)
    {
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            var indent = content.Length - content.TrimStart(" \t").Length;
            var tab = content[..indent].IndexOf('\t');
            if (tab >= 0)
            {
                return new Position(file, line, tab + 1);
            }
        }

        return null;
    }

    private static Finding Fault(string code, Position at, string what, string advice) =>
        new(code, Trouble.Input, at, what, advice);
}
