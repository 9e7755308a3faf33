using SsprDesired.Model;

namespace SsprDesired.Config;

/// <summary>What was read so far, in the order of the catalogue; the first to write a key keeps it.</summary>
internal sealed class DesiredBuilder(Catalogue catalogue)
{
    private readonly Dictionary<SettingAddress, (SettingValue Value, Position Where)> _values = [];

    public void Add(SettingAddress address, SettingValue value, Position where) =>
        _values.TryAdd(address, (value, where));

    public Desired ToDesired(string file, TenantRef tenant) =>
        new(
            file,
            tenant,
            [
                .. catalogue
                    .Settings.Where(setting => _values.ContainsKey(setting.Address))
                    .Select(setting => new DesiredSetting(
                        setting,
                        _values[setting.Address].Value,
                        _values[setting.Address].Where
                    )),
            ],
            [
                .. catalogue
                    .Inputs.Where(input => _values.ContainsKey(input.Address))
                    .Select(input => new DesiredInput(
                        input,
                        _values[input.Address].Value,
                        _values[input.Address].Where
                    )),
            ]
        );
}
