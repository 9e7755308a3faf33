using System.Text;
using SsprDesired.Model;

namespace SsprDesired.Output;

/// <summary>A plan for a terminal or a log. Lines are never wrapped; the summary is the last one.</summary>
public static class TextRenderer
{
    /// <summary>The first line of everything that a simulated tenant has a part in.</summary>
    public const string Banner = Words.Simulated;

    /// <summary>Text of a tenant or a file, with what would move the cursor or end the line made visible.</summary>
    public static string Visible(string text) => Words.Visible(text);

    public static string Render(View view, Palette palette)
    {
        var text = new StringBuilder();
        if (view.Tenant.Kind == TenantKind.Simulated)
        {
            text.AppendLine($"{palette.Warn}{Words.Simulated}{palette.Off}").AppendLine();
        }

        text.AppendLine(
            $"{Words.Visible(view.File)} against {Words.Visible(view.Tenant.DisplayName)}, read {Words.Time(view.Timestamp)}"
        );
        text.AppendLine($"{palette.Quiet}tenant {view.Tenant.Id}{palette.Off}").AppendLine();
        Changes(text, view, palette);
        Unknown(text, view, palette);
        Section(
            text,
            "Notes",
            view.Notes.Select(note => $"  {note.Address} {Words.Visible(note.Text)}"),
            palette
        );
        Section(text, "Checks", view.Checks.Select(check => Check(check, palette)), palette);
        Apply(text, view, palette);
        return End(text, view, palette);
    }

    /// <summary>Only what became of the changes, for a run that has shown its plan already.</summary>
    public static string RenderOutcomes(View view, Palette palette)
    {
        var text = new StringBuilder();
        Apply(text, view, palette);
        return End(text, view, palette);
    }

    private static string End(StringBuilder text, View view, Palette palette) =>
        text.Append(palette.Bold)
            .Append(view.Summary)
            .AppendLine(palette.Off)
            .ToString()
            .ReplaceLineEndings("\n");

    private static void Apply(StringBuilder text, View view, Palette palette) =>
        Section(
            text,
            "Apply",
            (view.Outcomes ?? []).Select(outcome => Outcome(outcome, palette)),
            palette
        );

    private static void Changes(StringBuilder text, View view, Palette palette)
    {
        var changes = view
            .ResourceChanges.Concat(view.ResourceDrift)
            .Where(change => Words.Symbol(change) != " ");
        foreach (var area in changes.GroupBy(change => (change.Address.Area, change.Reach)))
        {
            var reach = Words.Reach(area.Key.Reach);
            text.AppendLine(
                $"{palette.Bold}{area.Key.Area}{palette.Off} {palette.Quiet}({reach}){palette.Off}"
            );
            Area(text, [.. area], view.ResourceDrift.Count > 0, palette);
            text.AppendLine();
        }

        if (view.Counts.Unchanged > 0)
        {
            text.AppendLine($"{palette.Quiet}{Unchanged(view.Counts.Unchanged)}{palette.Off}")
                .AppendLine();
        }
    }

    private static void Area(
        StringBuilder text,
        List<ViewChange> changes,
        bool drifted,
        Palette palette
    )
    {
        var names = Width(changes.Select(change => change.Name));
        var values = Width(changes.Select(change => Values(change, drifted)));
        var ways = drifted ? 0 : Width(changes.Select(change => Words.Direction(change.Direction)));
        foreach (var change in changes)
        {
            var colour = Words.Symbol(change) switch
            {
                "+" => palette.Add,
                "-" => palette.Remove,
                _ => palette.Change,
            };
            text.Append($"  {colour}{Words.Symbol(change)}{palette.Off} ");
            text.Append(change.Name.PadRight(names)).Append("  ");
            text.Append(Values(change, drifted).PadRight(values))
                .Append("  ")
                .Append(palette.Quiet);
            text.Append(drifted ? "" : Words.Direction(change.Direction).PadRight(ways) + "  ");
            text.AppendLine($"line {change.Where.Line}{palette.Off}");
        }
    }

    private static void Unknown(StringBuilder text, View view, Palette palette)
    {
        var names = Width(view.Unknown.Select(unknown => unknown.Address.Text));
        var values = Width(
            view.Unknown.Select(unknown => Words.Visible(unknown.Desired.ToString()!))
        );
        foreach (var group in view.Unknown.GroupBy(unknown => (unknown.State, unknown.Why)))
        {
            var symbol = group.Key.State == "unreadable" ? "?" : "·";
            text.AppendLine(
                $"{palette.Warn}{symbol}{palette.Off} {Words.Visible(Words.Unknown(group))} The file wants:"
            );
            foreach (var unknown in group)
            {
                text.Append("    ").Append(unknown.Address.Text.PadRight(names)).Append("  ");
                text.Append(Words.Visible(unknown.Desired.ToString()!).PadRight(values))
                    .Append("  ");
                text.AppendLine(
                    $"{palette.Quiet}line {unknown.Where.Line}, see {unknown.Place}{palette.Off}"
                );
            }

            text.AppendLine();
        }
    }

    private static string Check(CheckResult check, Palette palette)
    {
        var colour = check.Status == CheckStatus.Pass ? palette.Add : palette.Warn;
        return $"  {colour}{check.Status.ToString().ToLowerInvariant()}{palette.Off}  {Words.Visible(check.Message)}";
    }

    private static string Outcome(ViewOutcome outcome, Palette palette)
    {
        var colour = outcome.Status == "applied" ? palette.Add : palette.Remove;
        return $"  {colour}{outcome.Status}{palette.Off}  {Words.Visible(Words.Outcome(outcome))}";
    }

    private static void Section(
        StringBuilder text,
        string title,
        IEnumerable<string> lines,
        Palette palette
    )
    {
        var any = false;
        foreach (var line in lines)
        {
            text.Append(any ? "" : $"{palette.Bold}{title}{palette.Off}\n").AppendLine(line);
            any = true;
        }

        text.Append(any ? "\n" : "");
    }

    // A plan says what will become of a value, drift says who has which.
    private static string Values(ViewChange change, bool drifted) =>
        Words.Visible(
            drifted
                ? $"tenant {change.Change.Before}, file {change.Change.After}"
                : $"{change.Change.Before} -> {Words.After(change)}"
        );

    private static string Unchanged(int count) =>
        count == 1 ? "1 setting is as the file says." : $"{count} settings are as the file says.";

    private static int Width(IEnumerable<string> texts) =>
        texts.Select(text => text.Length).DefaultIfEmpty(0).Max();
}
