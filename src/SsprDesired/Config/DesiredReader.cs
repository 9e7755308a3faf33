using SsprDesired.Model;

namespace SsprDesired.Config;

/// <param name="Desired">Null when an error stands in the way of knowing what is wanted.</param>
public sealed record DesiredReading(Desired? Desired, IReadOnlyList<Finding> Findings);

/// <summary>Turns a file into what is wanted of a tenant; everything here is offline.</summary>
public static class DesiredReader
{
    /// <param name="path">Where the file is.</param>
    /// <param name="shownAs">How the person named it, for findings.</param>
    public static DesiredReading Read(
        Catalogue catalogue,
        string path,
        string shownAs,
        Version toolVersion
    )
    {
        List<Finding> findings = [];
        var text = YamlSource.ReadText(path, shownAs, findings);
        var root = text is null ? null : YamlReader.Read(shownAs, text, findings);
        var desired = root is null
            ? null
            : ReadLayers(catalogue, [new Layer(shownAs, root)], toolVersion, findings);
        if (desired is not null && !findings.HaveErrors())
        {
            findings.AddRange(catalogue.Rules.SelectMany(rule => rule.Judge(desired)));
        }

        return new(findings.HaveErrors() ? null : desired, findings);
    }

    /// <param name="layers">From the strongest to the weakest; a key of a stronger layer hides the same key below.</param>
    private static Desired? ReadLayers(
        Catalogue catalogue,
        IReadOnlyList<Layer> layers,
        Version toolVersion,
        List<Finding> findings
    )
    {
        var sheet = new Sheet(catalogue);
        TenantRef? tenant = null;
        foreach (var layer in layers)
        {
            HeaderReader.CheckVersion(layer, toolVersion, findings);
            tenant ??= HeaderReader.ReadTenant(layer, findings);
            AreaReader.Read(catalogue, layer, sheet, findings);
        }

        return tenant is null ? null : sheet.ToDesired(layers[0].File, tenant);
    }
}

/// <summary>What was read so far, in the order of the catalogue; the first to write a key keeps it.</summary>
internal sealed class Sheet(Catalogue catalogue)
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
