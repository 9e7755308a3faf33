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
        var builder = new DesiredBuilder(catalogue);
        TenantRef? tenant = null;
        foreach (var layer in layers)
        {
            HeaderReader.CheckVersion(layer, toolVersion, findings);
            tenant ??= HeaderReader.ReadTenant(layer, findings);
            AreaReader.Read(catalogue, layer, builder, findings);
        }

        return tenant is null ? null : builder.ToDesired(layers[0].File, tenant);
    }
}
