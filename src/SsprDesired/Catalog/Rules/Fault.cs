using SsprDesired.Model;

namespace SsprDesired.Catalog.Rules;

/// <summary>How a rule says what it found; every rule speaks of one setting that can be corrected.</summary>
internal static class Fault
{
    /// <param name="when">Null when the file leaves the setting out, so that nothing can be said.</param>
    public static IEnumerable<Finding> At(
        DesiredSetting? when,
        bool broken,
        string code,
        string what,
        string advice,
        Severity severity = Severity.Error
    ) =>
        when is not null && broken
            ? [new(code, Trouble.Input, when.Where, what, advice, severity)]
            : [];

    public static int? Number(this Desired desired, Setting setting) =>
        (desired.Find(setting.Address)?.Value as SettingValue.WholeNumber)?.Value;

    public static bool? Flag(this Desired desired, Setting setting) =>
        (desired.Find(setting.Address)?.Value as SettingValue.YesNo)?.Value;

    public static IReadOnlyList<string>? List(this Desired desired, Setting setting) =>
        (desired.Find(setting.Address)?.Value as SettingValue.Words)?.Values;
}
