using System.Globalization;
using System.Text.Json;
using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.People;
using SsprDesired.Simulator.Seed;

namespace SsprDesired.Simulator.Objects;

/// <summary>The properties of a user object. Source: https://learn.microsoft.com/graph/api/resources/user</summary>
internal static class UserMembers
{
    public const string Type = "microsoft.graph.user";

    private static readonly DateTime FirstHire = new(2015, 2, 2, 8, 0, 0, DateTimeKind.Utc);

    /// <summary>What is answered without <c>$select</c>.</summary>
    public static IReadOnlyList<string> Default =>
        [
            "businessPhones",
            "displayName",
            "givenName",
            "jobTitle",
            "mail",
            "mobilePhone",
            "officeLocation",
            "preferredLanguage",
            "surname",
            "userPrincipalName",
            "id",
        ];

    private static IReadOnlyList<string> OnRequest =>
        [
            "accountEnabled",
            "assignedLicenses",
            "city",
            "companyName",
            "country",
            "createdDateTime",
            "creationType",
            "deletedDateTime",
            "department",
            "employeeId",
            "employeeType",
            "externalUserState",
            "faxNumber",
            "identities",
            "mailNickname",
            "onPremisesDomainName",
            "onPremisesImmutableId",
            "onPremisesLastSyncDateTime",
            "onPremisesSamAccountName",
            "onPremisesSyncEnabled",
            "onPremisesUserPrincipalName",
            "otherMails",
            "passwordPolicies",
            "postalCode",
            "proxyAddresses",
            "state",
            "streetAddress",
            "usageLocation",
            "userType",
        ];

    /// <summary>The service's own spelling of a property, or null when a user has none of that name.</summary>
    public static string? Spelling(string name) =>
        Default.Concat(OnRequest).FirstOrDefault(known => GraphApi.Is(known, name));

    public static void Write(Utf8JsonWriter writer, Person person, IReadOnlyList<string>? names)
    {
        foreach (var name in names ?? Default)
        {
            switch (name)
            {
                case "businessPhones":
                    writer.WriteTexts(
                        name,
                        person.Chance % 4 == 1 ? [$"+46 8 465 004 {person.Chance % 100:00}"] : []
                    );
                    break;
                case "otherMails":
                    writer.WriteTexts(
                        name,
                        person.Chance % 3 == 0 ? [$"{Alias(person)}@example.org"] : []
                    );
                    break;
                case "proxyAddresses":
                    writer.WriteTexts(name, Mail(person) is { } mail ? ["SMTP:" + mail] : []);
                    break;
                case "assignedLicenses":
                    writer.WriteTexts(name);
                    break;
                case "identities":
                    writer.WriteStartArray(name);
                    writer.WriteStartObject();
                    writer.WriteString("signInType", "userPrincipalName");
                    writer.WriteString("issuer", "contoso.onmicrosoft.com");
                    writer.WriteString("issuerAssignedId", person.UserPrincipalName);
                    writer.WriteEndObject();
                    writer.WriteEndArray();
                    break;
                case "accountEnabled":
                    writer.WriteBoolean(name, person.Enabled);
                    break;
                case "onPremisesSyncEnabled" when person.Synced:
                    writer.WriteBoolean(name, true);
                    break;
                default:
                    writer.WriteText(name, Text(person, name));
                    break;
            }
        }
    }

    private static string? Text(Person person, string name)
    {
        var works = person.Kind == PersonKind.Employee;
        return name switch
        {
            "id" => person.Id,
            "displayName" => person.DisplayName,
            "givenName" => person.GivenName,
            "surname" => person.Surname,
            "userPrincipalName" => person.UserPrincipalName,
            "mail" => Mail(person),
            "mailNickname" => Alias(person),
            "department" => person.Department,
            "jobTitle" => JobTitle(person),
            // Numbers the Swedish regulator keeps for fiction: 070-174 06 05 to 99 and 08-465 004 00 to 99.
            "mobilePhone" => works && person.Chance % 100 < 55
                ? $"+46 70 174 06 {5 + (person.Chance >> 8) % 95:00}"
                : null,
            "officeLocation" or "city" => works
                ? Offices[(int)((person.Chance >> 16) % (ulong)Offices.Length)]
                : null,
            "preferredLanguage" => works ? (person.Chance % 10 < 7 ? "sv-SE" : "en-US") : null,
            "usageLocation" => person.Kind == PersonKind.Guest ? null : "SE",
            "country" => works ? "Sweden" : null,
            "companyName" => works ? "Contoso AB" : null,
            "employeeId" => works
                ? (100_000 + person.Position).ToString(CultureInfo.InvariantCulture)
                : null,
            "employeeType" => works ? "Employee" : null,
            "userType" => person.Kind == PersonKind.Guest ? "Guest" : "Member",
            "creationType" => person.Kind == PersonKind.Guest ? "Invitation" : null,
            "externalUserState" => person.Kind == PersonKind.Guest ? "Accepted" : null,
            "createdDateTime" => Moment(FirstHire.AddHours((person.Chance >> 20) % 96_000)),
            "onPremisesDomainName" => person.Synced ? "contoso.com" : null,
            "onPremisesImmutableId" => person.Synced
                ? Convert.ToBase64String(Guid.Parse(person.Id).ToByteArray())
                : null,
            "onPremisesLastSyncDateTime" => person.Synced ? "2026-01-15T07:30:00Z" : null,
            "onPremisesSamAccountName" => person.Synced ? Alias(person) : null,
            "onPremisesUserPrincipalName" => person.Synced ? person.UserPrincipalName : null,
            "passwordPolicies" => person.Kind == PersonKind.BreakGlass
                ? "DisablePasswordExpiration"
                : null,
            _ => null,
        };
    }

    private static string[] Offices => ["Stockholm", "Gothenburg", "Malmö", "Umeå"];

    private static string Alias(Person person) =>
        person.UserPrincipalName[..person.UserPrincipalName.IndexOf('@', StringComparison.Ordinal)];

    private static string? Mail(Person person) =>
        person.Kind switch
        {
            PersonKind.Employee => person.UserPrincipalName,
            PersonKind.Guest => Alias(person)
                .Replace("_fabrikam.com#EXT#", "@fabrikam.com", StringComparison.Ordinal),
            _ => null,
        };

    private static string? JobTitle(Person person) =>
        person.Kind switch
        {
            PersonKind.Administrator => "Administrator account",
            PersonKind.BreakGlass => "Emergency access",
            PersonKind.Employee => person.Department switch
            {
                "IT" => "Systems Technician",
                "Sales" => "Account Manager",
                "Finance" => "Accountant",
                "HR" => "HR Partner",
                "Production" => "Machine Operator",
                "Logistics" => "Warehouse Worker",
                "Marketing" => "Marketing Coordinator",
                _ => "Support Agent",
            },
            _ => null,
        };

    private static string Moment(DateTime time) =>
        time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
