using SsprDesired.Model;

namespace SsprDesired.Catalog;

/// <summary>The usual answers to "which way does this change go?".</summary>
internal static class Ways
{
    public static Direction Neutral(SettingValue before, SettingValue after) => Direction.Neutral;

    /// <summary>For a choice that lets in more people the later it stands in the list; nothing set counts as the first.</summary>
    public static Func<SettingValue, SettingValue, Direction> Wider(params string[] order) =>
        (before, after) => Compare(Rank(before, order), Rank(after, order));

    /// <summary>For a switch that lets people in.</summary>
    public static Direction OnWidens(SettingValue before, SettingValue after) =>
        Compare(
            before is SettingValue.YesNo { Value: true } ? 1 : 0,
            after is SettingValue.YesNo { Value: true } ? 1 : 0
        );

    /// <summary>For a number that asks more of people the higher it is.</summary>
    public static Direction MoreNarrows(SettingValue before, SettingValue after) =>
        Compare(-Number(before), -Number(after));

    /// <summary>For a group: another one may leave out people of the first, so it counts as narrowing.</summary>
    public static Direction AnotherNarrows(SettingValue before, SettingValue after) =>
        before is SettingValue.Absent ? Direction.Widens : Direction.Narrows;

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
