namespace SsprDesired.Model;

public sealed record DesiredSetting(Setting Setting, SettingValue Value, Position Where);

public sealed record DesiredInput(Input Input, SettingValue Value, Position Where);

/// <summary>What the file asks for. A key it leaves out is not managed and is not here.</summary>
/// <param name="File">As the person named it.</param>
public sealed record Desired(
    string File,
    TenantRef Tenant,
    IReadOnlyList<DesiredSetting> Settings,
    IReadOnlyList<DesiredInput> Inputs
)
{
    public DesiredSetting? Find(SettingAddress address) =>
        Settings.FirstOrDefault(setting => setting.Setting.Address == address);
}
