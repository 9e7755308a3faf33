using System.Globalization;
using System.Text;
using SsprDesired.Model;

namespace SsprDesired.Output;

/// <summary>How things are called wherever people read; the renderers differ in form only.</summary>
internal static class Words
{
    public const string Simulated = "SIMULATED TENANT: nothing real is read or changed";

    public static string Symbol(ViewChange change) =>
        change.Change.Actions[0] switch
        {
            "create" => "+",
            "delete" => "-",
            "update" => "~",
            _ => " ",
        };

    /// <summary>The new value, with the people it concerns.</summary>
    public static string After(ViewChange change)
    {
        var after = change.Change.After.ToString()!;
        return change.People is not { } people ? after
            : after == people.Group ? $"{after}, {Count(people.Count)}"
            : $"{after}: {people.Group}, {Count(people.Count)}";
    }

    public static string Count(int? people) =>
        people switch
        {
            null => "people not known",
            1 => "1 person",
            _ => string.Create(CultureInfo.InvariantCulture, $"{people} people"),
        };

    /// <summary>
    /// A text of a tenant or a file on a line of a terminal or a log: what moves the cursor, ends the line, turns the
    /// reading direction or speaks to a build agent is made visible.
    /// </summary>
    public static string Visible(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            line.Append(IsInvisible(rune) ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        // Azure Pipelines takes this for a command wherever it stands in a line.
        return line.Replace("##vso[", "##vso(").ToString();
    }

    public static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    public static string Reach(Reach reach) =>
        reach switch
        {
            Model.Reach.Graph => "Microsoft Graph",
            Model.Reach.AdminCenter => "admin center",
            _ => "by hand",
        };

    public static string Time(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Direction(Direction? direction) =>
        direction is null ? "" : direction.Value.ToString().ToLowerInvariant();

    /// <summary>What is not known, once for each reason.</summary>
    public static string Unknown(IGrouping<(string State, string Why), ViewUnknown> group)
    {
        var (state, why) = group.Key;
        return group.Count() == 1
            ? $"1 setting is {state}: {why}."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{group.Count()} settings are {state}: {why}."
            );
    }

    public static string Outcome(ViewOutcome outcome)
    {
        var count = outcome.Settings.Count;
        var changes =
            count == 1
                ? outcome.Settings[0].Text
                : string.Create(CultureInfo.InvariantCulture, $"{count} changes");
        return $"{outcome.Resource}, {changes}. {outcome.Detail}";
    }
}
