using System.Text.Json;
using SsprDesired.Simulator.Methods;
using SsprDesired.Simulator.People;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Reports;

/// <summary>
/// The methods a user may reset with. Before the migration the reset policy says so, during it both do, afterwards
/// only the methods policy; security questions stay with the reset policy.
/// Source: https://learn.microsoft.com/entra/identity/authentication/concept-authentication-methods-manage
/// </summary>
internal sealed class ResetMethods
{
    private readonly List<(MethodCoverage? Coverage, string Method)> modern = [];
    private readonly List<string> legacy = [];

    public ResetMethods(JsonElement reset, TenantState state)
    {
        var policy = MethodsDocument.Parse(state.Document(DocumentNames.AuthenticationMethods));
        using var migration = JsonDocument.Parse(
            policy.Policy.Find("policyMigrationState") ?? "null"u8.ToArray()
        );
        var phase = migration.RootElement.ToString();
        if (phase != "preMigration")
        {
            AddModern(policy, state);
        }

        if (phase is "preMigration" or "migrationInProgress")
        {
            AddLegacy(reset, "emailOptionEnabled", RegisteredMethods.Email);
            AddLegacy(reset, "mobilePhoneOptionEnabled", RegisteredMethods.Mobile);
            AddLegacy(reset, "officePhoneOptionEnabled", RegisteredMethods.Office);
            AddLegacy(reset, "mobileAppNotificationEnabled", RegisteredMethods.Push);
            AddLegacy(reset, "mobileAppCodeEnabled", RegisteredMethods.Code);
        }

        AddLegacy(reset, "securityQuestionsOptionEnabled", RegisteredMethods.Questions);
    }

    /// <summary>Fixed: https://learn.microsoft.com/entra/identity/authentication/concept-sspr-policy</summary>
    public static IReadOnlyList<string> OfAdministrators =>
        [
            RegisteredMethods.Email,
            RegisteredMethods.Mobile,
            RegisteredMethods.Push,
            RegisteredMethods.Code,
        ];

    public HashSet<string> Of(Person person) =>
        [
            .. legacy,
            .. modern.Where(one => one.Coverage?.Covers(person) == true).Select(one => one.Method),
        ];

    private void AddModern(MethodsDocument policy, TenantState state)
    {
        Add("Email", RegisteredMethods.Email);
        Add("Sms", RegisteredMethods.Mobile);
        Add("Voice", RegisteredMethods.Mobile);
        Add("Voice", RegisteredMethods.Office, "isOfficePhoneAllowed");
        Add("MicrosoftAuthenticator", RegisteredMethods.Push);
        Add("MicrosoftAuthenticator", RegisteredMethods.Code, "isSoftwareOathEnabled");
        Add("SoftwareOath", RegisteredMethods.Code);

        void Add(string id, string method, string? flag = null)
        {
            if (policy.Find(id) is not { } found)
            {
                return;
            }

            using var configuration = JsonDocument.Parse(found.ToBytes());
            if (flag is null || IsOn(configuration.RootElement, flag))
            {
                modern.Add((MethodCoverage.Of(configuration.RootElement, state), method));
            }
        }
    }

    private void AddLegacy(JsonElement reset, string flag, string method)
    {
        if (IsOn(reset, flag))
        {
            legacy.Add(method);
        }
    }

    private static bool IsOn(JsonElement document, string flag) =>
        document.TryGetProperty(flag, out var value) && value.ValueKind == JsonValueKind.True;
}
