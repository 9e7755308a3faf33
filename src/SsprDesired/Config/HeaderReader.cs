using System.Globalization;
using SsprDesired.Model;

namespace SsprDesired.Config;

/// <summary>The keys that say what file this is and whose: version, requires, tenant.</summary>
internal static class HeaderReader
{
    public static readonly IReadOnlyList<string> Keys = ["version", "tenant", "requires"];

    public static readonly IReadOnlyList<string> Clouds = ["global", "usgov", "dod", "china"];

    public static void CheckVersion(Layer layer, Version toolVersion, List<Finding> findings)
    {
        switch (Find(layer.Root, "version"))
        {
            case null when Misspelt(layer.Root, "version"):
                break;
            case null:
                findings.Add(
                    Fault(
                        "version.missing",
                        layer.Root.Where,
                        "The file does not say which version of the format it has.",
                        "Add version: 1."
                    )
                );
                break;
            case { Value: YamlNode.Leaf { Text: "1", IsPlain: true } }:
                break;
            case { } entry:
                findings.Add(
                    Fault(
                        "version.unknown",
                        entry.Value.Where,
                        "version must be 1.",
                        "Write version: 1, or update sspr if the file was written for a newer one."
                    )
                );
                break;
        }

        if (Find(layer.Root, "requires") is { } requires)
        {
            CheckRequires(requires.Value, toolVersion, findings);
        }
    }

    public static TenantRef? ReadTenant(Layer layer, List<Finding> findings)
    {
        var entry = Find(layer.Root, "tenant");
        if (entry is null && Misspelt(layer.Root, "tenant"))
        {
            return null;
        }

        if (entry is null)
        {
            findings.Add(
                Fault(
                    "tenant.missing",
                    layer.Root.Where,
                    "The file does not name a tenant.",
                    "Add tenant: with a domain such as contoso.onmicrosoft.com, or tenant: simulated."
                )
            );
            return null;
        }

        var tenant = entry.Value switch
        {
            YamlNode.Leaf { Text: "simulated" } => new TenantRef.Simulated(),
            YamlNode.Leaf leaf when IsTenantName(leaf.Text) => new TenantRef.Real(
                leaf.Text,
                "global"
            ),
            YamlNode.Mapping mapping => ReadMapping(mapping),
            _ => null,
        };
        if (tenant is null)
        {
            findings.Add(
                Fault(
                    "tenant.invalid",
                    entry.Value.Where,
                    "tenant must be a domain, {id: ..., cloud: ...}, simulated, or {simulator: http://127.0.0.1:PORT}.",
                    "Write for example tenant: contoso.onmicrosoft.com."
                )
            );
        }

        return tenant;
    }

    private static TenantRef? ReadMapping(YamlNode.Mapping mapping)
    {
        var leaves = mapping.Entries.ToDictionary(
            entry => entry.Key,
            entry => (entry.Value as YamlNode.Leaf)?.Text ?? ""
        );
        return leaves switch
        {
            { Count: 1 } when leaves.TryGetValue("simulator", out var address) => Uri.TryCreate(
                address,
                UriKind.Absolute,
                out var uri
            ) && TenantRef.SimulatorAt.IsAddress(uri)
                ? new TenantRef.SimulatorAt(uri)
                : null,
            { Count: 1 or 2 } when leaves.TryGetValue("id", out var id) && IsTenantName(id) =>
                leaves.Count == 1 ? new TenantRef.Real(id, "global")
                : leaves.TryGetValue("cloud", out var cloud) && Clouds.Contains(cloud)
                    ? new TenantRef.Real(id, cloud)
                : null,
            _ => null,
        };
    }

    private static bool IsTenantName(string text) =>
        Guid.TryParseExact(text, "D", out _)
        || text.Contains('.', StringComparison.Ordinal)
            && Uri.CheckHostName(text) == UriHostNameType.Dns;

    private static void CheckRequires(YamlNode node, Version toolVersion, List<Finding> findings)
    {
        var least =
            node is YamlNode.Leaf leaf && leaf.Text.StartsWith(">=", StringComparison.Ordinal)
                ? Least(leaf.Text[2..].Trim())
                : null;
        if (least is null)
        {
            findings.Add(
                Fault(
                    "requires.invalid",
                    node.Where,
                    "requires must name the oldest version that will do.",
                    "Write for example requires: \">=0.1\"."
                )
            );
        }
        else if (toolVersion < least)
        {
            findings.Add(
                Fault(
                    "requires.newer",
                    node.Where,
                    $"The file requires sspr {least} or newer and this is {toolVersion.ToString(3)}.",
                    "Update sspr."
                )
            );
        }
    }

    // System.Version takes two parts at least and counts a missing third part as lower than 0.
    private static Version? Least(string text)
    {
        var parts = text.Split('.');
        var numbers = parts
            .Select(part =>
                int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : -1
            )
            .ToArray();
        return numbers.Length is 0 or > 3 || numbers.Any(number => number < 0)
            ? null
            : new Version(numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
    }

    // The key that stands for it is a finding of its own, and one mistake is told once.
    private static bool Misspelt(YamlNode.Mapping root, string key) =>
        root.Entries.Any(entry =>
            !Keys.Contains(entry.Key) && Spelling.Nearest(entry.Key, Keys) == key
        );

    private static Entry? Find(YamlNode.Mapping root, string key) =>
        root.Entries.FirstOrDefault(entry => entry.Key == key);

    private static Finding Fault(string code, Position where, string what, string advice) =>
        new(code, Trouble.Input, where, what, advice);
}
