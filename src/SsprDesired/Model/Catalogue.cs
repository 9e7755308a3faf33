namespace SsprDesired.Model;

/// <summary>One set at scale, read as a stream: it may be larger than memory.</summary>
/// <param name="Concerns">The group whose people matter to this plan, or null when none does.</param>
public sealed record Collection(
    string Name,
    string Summary,
    IReadOnlyList<SettingAddress> Beside,
    Func<Plan, SettingValue.Group?> Concerns,
    Func<IReadTenant, SettingValue.Group, CancellationToken, IAsyncEnumerable<ObjectId>> Stream
);

/// <summary>A question to the facts of a plan; it never writes.</summary>
/// <param name="Ask">Null when the question does not arise.</param>
public sealed record Check(string Code, string Summary, Func<Plan, CheckResult?> Ask);

/// <summary>Everything that is declared; the engine rooms get it as an argument.</summary>
public sealed record Catalogue(
    IReadOnlyList<Setting> Settings,
    IReadOnlyList<Input> Inputs,
    IReadOnlyList<Rule> Rules,
    IReadOnlyList<Collection> Collections,
    IReadOnlyList<Check> Checks
)
{
    public Setting? Find(SettingAddress address) =>
        Settings.FirstOrDefault(setting => setting.Address == address);
}
