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

    private static int On(SettingValue value) =>
        value is SettingValue.YesNo { Value: true } ? 1 : 0;

    private static int Rank(SettingValue value, string[] order) =>
        value is SettingValue.Choice choice ? Array.IndexOf(order, choice.Value) : 0;

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
