using System.CommandLine;
using SsprDesired.Model;

namespace SsprDesired.Cli;

/// <summary>Says what is wrong with a command line; the library's own words are for programmers.</summary>
internal static class Misuse
{
    public static Finding Explain(RootCommand root, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var help = command is RootCommand ? "See sspr --help." : $"See sspr {command.Name} --help.";
        if (parsed.UnmatchedTokens is [var token, ..])
        {
            var known =
                command is RootCommand
                    ? root.Subcommands.Select(sub => sub.Name)
                    : command.Options.Select(option => option.Name);
            var near = Spelling.Nearest(token, known);
            return Fault(
                command is RootCommand
                    ? $"There is no command {token}."
                    : $"{command.Name} takes no {token}.",
                near is null ? help : $"Did you mean {near}?"
            );
        }

        var words = parsed
            .Errors[0]
            .Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var message = string.Join(' ', words)
            .Replace(
                "as expected type 'System.Int32'",
                "as a whole number",
                StringComparison.Ordinal
            )
            .Replace(
                "as expected type 'System.Nullable`1[System.Int32]'",
                "as a whole number",
                StringComparison.Ordinal
            )
            .TrimEnd('.');
        return Fault(message + ".", help);
    }

    private static Finding Fault(string what, string advice) =>
        new("option.invalid", Trouble.Input, null, what, advice);
}
