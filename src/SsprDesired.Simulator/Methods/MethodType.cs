using System.Text;
using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.Methods;

/// <summary>
/// One kind of authentication method configuration. Members: the v1.0 metadata, under
/// https://learn.microsoft.com/graph/api/resources/authenticationmethodconfiguration
/// </summary>
/// <param name="Id">The fixed id under <c>authenticationMethodConfigurations</c>.</param>
/// <param name="Name">What stands before <c>AuthenticationMethodConfiguration</c> in the type's name.</param>
/// <param name="Defaults">The text of the members only this kind has, as a configuration that was reset shows them.</param>
/// <param name="TargetDefaults">The text of the members only its include targets have.</param>
internal sealed record MethodType(string Id, string Name, string Defaults, string TargetDefaults)
{
    public required IReadOnlyList<(string Name, JsonShape Shape)> Options { get; init; }

    public IReadOnlyList<(string Name, JsonShape Shape)> TargetOptions { get; init; } = [];

    public string ODataType => $"#microsoft.graph.{Name}AuthenticationMethodConfiguration";

    /// <summary>
    /// What DELETE goes back to. Microsoft says "the default values" and lists none; disabled for everybody is a guess.
    /// </summary>
    public RawObject Reset =>
        RawObject.Parse(
            Encoding.UTF8.GetBytes(
                $$"""{"@odata.type":"{{ODataType}}","id":"{{Id}}","state":"disabled",{{Defaults}}"excludeTargets":[],"includeTargets":[{"targetType":"group","id":"all_users","isRegistrationRequired":false{{TargetDefaults}}}]}"""
            )
        );

    /// <summary>The shape of a PATCH body.</summary>
    public JsonShape Body =>
        JsonShape.Object([
            (
                "id",
                JsonShape.Where(id => id.ToString().Equals(Id, StringComparison.OrdinalIgnoreCase))
            ),
            ("state", JsonShape.Choice("enabled", "disabled")),
            ("excludeTargets", JsonShape.List(JsonShape.Object(Targeting))),
            (
                "includeTargets",
                JsonShape.List(
                    JsonShape.Object([
                        .. Targeting,
                        ("isRegistrationRequired", JsonShape.Flag),
                        .. TargetOptions,
                    ])
                )
            ),
            .. Options,
        ]);

    internal static IReadOnlyList<(string Name, JsonShape Shape)> Targeting =>
        [("id", JsonShape.Text), ("targetType", JsonShape.Choice("group", "user"))];
}
