using System.Globalization;
using System.Text;
using SsprDesired.Model;

namespace SsprDesired.Output;

/// <summary>A plan as a pull-request comment: the verdict first, then a table of changes.</summary>
public static class MarkdownRenderer
{
    // Each of these means something to one of GitHub's, GitLab's or Azure DevOps' renderers.
    private const string Special = "\\`*_{}[]<>()#+-.!|~&@:$\"'=^%/";

    public static string Render(View view)
    {
        var text = new StringBuilder();
        if (view.Tenant.Kind == TenantKind.Simulated)
        {
            text.Append("**").Append(Words.Simulated).Append("**\n\n");
        }

        text.Append("## ").Append(view.Summary).Append("\n\n");
        text.Append(
            $"{Cell(view.File)} against {Cell(view.Tenant.DisplayName)} ({view.Tenant.Id}), read {Words.Time(view.Timestamp)}\n\n"
        );
        Changes(text, view);
        Unknown(text, view);
        List(text, "Notes", view.Notes.Select(note => $"{Code(note.Address)} {Cell(note.Text)}"));
        List(
            text,
            "Checks",
            view.Checks.Select(check =>
                $"{check.Status.ToString().ToLowerInvariant()}: {Cell(check.Message)}"
            )
        );
        List(
            text,
            "Apply",
            (view.Outcomes ?? []).Select(outcome =>
                $"{outcome.Status}: {Cell(Words.Outcome(outcome))}"
            )
        );
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Changes(StringBuilder text, View view)
    {
        var drifted = view.ResourceDrift.Count > 0;
        var changes = view
            .ResourceChanges.Concat(view.ResourceDrift)
            .Where(change => Words.Symbol(change) != " ")
            .ToList();
        if (changes.Count > 0)
        {
            var (from, to) = drifted ? ("tenant", "file") : ("before", "after");
            text.Append($"| | setting | {from} | {to} | direction | reach | line |\n");
            text.Append("| --- | --- | --- | --- | --- | --- | --- |\n");
            foreach (var change in changes)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{Words.Symbol(change)}` | {Code(change.Address)} | {Cell(change.Change.Before.ToString()!)} | **{Cell(Words.After(change))}** | {Words.Direction(change.Direction)} | {Words.Reach(change.Reach)} | {change.Where.Line} |\n"
                );
            }

            text.Append('\n');
        }

        if (view.Counts.Unchanged > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"As the file says already: {view.Counts.Unchanged}.\n\n"
            );
        }
    }

    private static void Unknown(StringBuilder text, View view)
    {
        foreach (var group in view.Unknown.GroupBy(unknown => (unknown.State, unknown.Why)))
        {
            text.Append(Cell(Words.Unknown(group))).Append(" The file wants:\n\n");
            text.Append(
                "| | setting | desired | where to look | line |\n| --- | --- | --- | --- | --- |\n"
            );
            foreach (var unknown in group)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{(unknown.State == "unreadable" ? "?" : "·")}` | {Code(unknown.Address)} | {Cell(unknown.Desired.ToString()!)} | {Cell(unknown.Place)} | {unknown.Where.Line} |\n"
                );
            }

            text.Append('\n');
        }
    }

    private static void List(StringBuilder text, string title, IEnumerable<string> items)
    {
        var lines = items.Select(item => $"- {item}\n").ToList();
        if (lines.Count > 0)
        {
            text.Append($"### {title}\n\n").AppendJoin("", lines).Append('\n');
        }
    }

    private static string Code(SettingAddress address) => $"`{address}`";

    /// <summary>Any text as itself: what could be markup becomes a character reference, what cannot be seen becomes its code.</summary>
    private static string Cell(string text)
    {
        var cell = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\r' or '\n')
            {
                cell.Append(' ');
            }
            else if (Words.IsInvisible(rune))
            {
                cell.Append(CultureInfo.InvariantCulture, $"&#92;u{rune.Value:x4}");
            }
            else if (rune.IsAscii && Special.Contains((char)rune.Value, StringComparison.Ordinal))
            {
                cell.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
            }
            else
            {
                cell.Append(rune.ToString());
            }
        }

        return cell.ToString();
    }
}
