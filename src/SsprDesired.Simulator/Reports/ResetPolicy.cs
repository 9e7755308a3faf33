using System.Text.Json;
using SsprDesired.Simulator.People;
using SsprDesired.Simulator.Seed;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Reports;

/// <summary>
/// What the tenant's documents mean for one user.
/// Administrators: https://learn.microsoft.com/entra/identity/authentication/concept-sspr-policy
/// </summary>
internal sealed class ResetPolicy : IDisposable
{
    private const int GatesOfAdministrators = 2;

    private readonly JsonDocument reset;
    private readonly JsonDocument authorization;
    private readonly ResetMethods methods;
    private readonly Membership? scope;

    public ResetPolicy(TenantState state)
    {
        reset = JsonDocument.Parse(state.Document(DocumentNames.PasswordReset));
        authorization = JsonDocument.Parse(state.Document(DocumentNames.Authorization));
        methods = new ResetMethods(reset.RootElement, state);
        scope = Scope(state);
    }

    /// <summary>
    /// The report does not say how it treats administrators whom the scope leaves out. Their own policy is always on
    /// unless the authorization policy switches it off, so that decides here; a guess.
    /// </summary>
    public bool IsEnabled(Person person) =>
        IsAdministrator(person)
            ? authorization.RootElement.TryGetProperty("allowedToUseSSPR", out var allowed)
                && allowed.ValueKind == JsonValueKind.True
            : Whole("enablementType") switch
            {
                1 => scope?.Has(person.Position) == true,
                2 => true,
                _ => false,
            };

    /// <summary>Counts only methods this user may reset with; that the report does so too is a guess.</summary>
    public bool IsRegistered(Person person, IReadOnlyList<string> registered)
    {
        IReadOnlyCollection<string> allowed = IsAdministrator(person)
            ? ResetMethods.OfAdministrators
            : methods.Of(person);
        var required = IsAdministrator(person)
            ? GatesOfAdministrators
            : Whole("numberOfAuthenticationMethodsRequired");
        return registered.Count(allowed.Contains) >= required;
    }

    public static bool IsAdministrator(Person person) =>
        person.Kind is PersonKind.Administrator or PersonKind.BreakGlass;

    public void Dispose()
    {
        reset.Dispose();
        authorization.Dispose();
    }

    private Membership? Scope(TenantState state) =>
        reset.RootElement.TryGetProperty("passwordResetEnabledGroupIds", out var ids)
        && ids.ValueKind == JsonValueKind.Array
        && ids.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.String } id
        && state.Seed.Groups.Find(id.GetString()!) is { } group
            ? new Membership(state.Seed.Groups, state.Seed.People.Count, group, transitive: true)
            : null;

    private int Whole(string name) =>
        reset.RootElement.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt32(out var number)
            ? number
            : 0;
}
