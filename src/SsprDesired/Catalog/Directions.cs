using SsprDesired.Model;

namespace SsprDesired.Catalog;

/// <summary>The usual answers to "which way does this change go?".</summary>
internal static class Directions
{
    public static Direction Neutral(Turn turn) => Direction.Neutral;

    /// <summary>For a choice that lets in more people the later it stands in the list; nothing set counts as the first.</summary>
    public static Func<Turn, Direction> Wider(params string[] order) =>
        turn => Compare(Rank(turn.Before, order), Rank(turn.After, order));

    /// <summary>For a switch that lets people in.</summary>
    public static Direction OnWidens(Turn turn) => Compare(On(turn.Before), On(turn.After));

    /// <summary>For a number that asks more of people the higher it is.</summary>
    public static Direction MoreNarrows(Turn turn) =>
        Compare(-Number(turn.Before), -Number(turn.After));

    /// <summary>For a switch that shuts people out.</summary>
    public static Direction OnNarrows(Turn turn) => Compare(On(turn.After), On(turn.Before));

    /// <summary>For a set of which more is more; one that loses anything narrows, whatever it gains.</summary>
    public static Direction MoreWidens(Turn turn)
    {
        var (before, after) = (Items(turn.Before), Items(turn.After));
        return after is null ? Direction.Widens
            : before is null || before.Except(after).Any() ? Direction.Narrows
            : Direction.Widens;
    }

    /// <summary>For a set of those who are left out.</summary>
    public static Direction FewerWidens(Turn turn) =>
        MoreWidens(turn with { Before = turn.After, After = turn.Before });

    // Null is everybody.
    private static IEnumerable<string>? Items(SettingValue value) =>
        value switch
        {
            SettingValue.Groups { All: true } => null,
            SettingValue.Groups groups => groups.List.Select(group => group.Id.ToString()),
            SettingValue.Words words => words.Values,
            _ => [],
        };

    private static int On(SettingValue value) =>
        value is SettingValue.YesNo { Value: true } ? 1 : 0;

    private static int Rank(SettingValue value, string[] order) =>
        value is SettingValue.Word choice ? Array.IndexOf(order, choice.Value) : 0;

    private static int Number(SettingValue value) =>
        value is SettingValue.WholeNumber number ? number.Value : 0;

    private static Direction Compare(int before, int after) =>
        (after - before) switch
        {
            > 0 => Direction.Widens,
            < 0 => Direction.Narrows,
            _ => Direction.Neutral,
        };
}
