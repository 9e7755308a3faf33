using System.Globalization;
using SsprDesired.Simulator.Seed;

namespace SsprDesired.Simulator.People;

/// <summary>
/// The users of a tenant, each computed when asked for: nobody is generated to answer about somebody else, so half
/// a million users cost nothing until they are listed.
/// </summary>
internal sealed class Population(TenantSeed tenant)
{
    /// <summary>The test user of the sample file.</summary>
    public const int Pilot = 0;

    /// <summary>Below this position live the accounts every tenant has, whatever its size.</summary>
    public const int FirstPlain = 20;

    private const int TopicIds = 100;
    private const int TopicKind = 1;
    private const int TopicDepartment = 2;
    private const int TopicSynced = 3;
    private const int TopicChance = 4;

    private readonly StableIds ids = new(tenant.Seed, TopicIds);
    private readonly NameOrder names = new(tenant.Seed);

    public int Count => tenant.Users;

    public static IReadOnlyList<string> Departments =>
        [
            "IT",
            "Sales",
            "Finance",
            "HR",
            "Production",
            "Logistics",
            "Marketing",
            "Customer Support",
        ];

    public PersonKind Kind(int position) =>
        position switch
        {
            1 or 2 => PersonKind.BreakGlass,
            3 => PersonKind.Administrator,
            4 => PersonKind.Guest,
            < FirstPlain => PersonKind.Employee,
            _ => PerMille(position) switch
            {
                < 60 => PersonKind.Guest,
                < 68 => PersonKind.Administrator,
                _ => PersonKind.Employee,
            },
        };

    public bool Enabled(int position) =>
        position < FirstPlain
            ? position != 5
            : (StableHash.Of(tenant.Seed, TopicKind, position) >> 32) % 1000 >= 45;

    public bool Synced(int position) =>
        position != Pilot
        && Kind(position) == PersonKind.Employee
        && StableHash.Percent(tenant.Seed, TopicSynced, position) < 70;

    public string? Department(int position)
    {
        if (Kind(position) != PersonKind.Employee)
        {
            return null;
        }

        return position == Pilot
            ? "IT"
            : StableHash.Percent(tenant.Seed, TopicDepartment, position) switch
            {
                < 9 => "IT",
                < 27 => "Sales",
                < 35 => "Finance",
                < 40 => "HR",
                < 69 => "Production",
                < 84 => "Logistics",
                < 91 => "Marketing",
                _ => "Customer Support",
            };
    }

    public string IdOf(int position) => ids.At(position).ToString();

    /// <summary>The position behind an object id or a user principal name, or -1.</summary>
    public int Find(string idOrName)
    {
        if (Guid.TryParse(idOrName, out var id))
        {
            return ids.PositionOf(id, Count);
        }

        if (string.Equals(idOrName, PrincipalName(Pilot), StringComparison.OrdinalIgnoreCase))
        {
            return Pilot;
        }

        foreach (var special in (ReadOnlySpan<int>)[1, 2])
        {
            if (string.Equals(idOrName, PrincipalName(special), StringComparison.OrdinalIgnoreCase))
            {
                return special;
            }
        }

        var position = names.PositionOf(idOrName);
        return
            position >= 0
            && position < Count
            && string.Equals(PrincipalName(position), idOrName, StringComparison.OrdinalIgnoreCase)
            ? position
            : -1;
    }

    public Person At(int position)
    {
        var kind = Kind(position);
        var (given, surname, _) = names.At(position);
        var plain = kind != PersonKind.BreakGlass && position != Pilot;
        return new Person(
            position,
            IdOf(position),
            kind,
            kind switch
            {
                PersonKind.BreakGlass => "Break Glass "
                    + position.ToString(CultureInfo.InvariantCulture),
                PersonKind.Administrator => $"{given} {surname} (admin)",
                PersonKind.Guest => $"{given} {surname} (Fabrikam)",
                _ => plain ? $"{given} {surname}" : "Test Pilot",
            },
            plain ? given : null,
            plain ? surname : null,
            PrincipalName(position),
            Department(position),
            Enabled(position),
            Synced(position),
            StableHash.Of(tenant.Seed, TopicChance, position)
        );
    }

    private int PerMille(int position) =>
        (int)(StableHash.Of(tenant.Seed, TopicKind, position) % 1000);

    private string PrincipalName(int position) =>
        position == Pilot
            ? "pilot@contoso.com"
            : Kind(position) switch
            {
                PersonKind.BreakGlass => $"breakglass{position}@contoso.onmicrosoft.com",
                PersonKind.Administrator => $"adm.{names.Address(position)}@contoso.com",
                PersonKind.Guest =>
                    $"{names.Address(position)}_fabrikam.com#EXT#@contoso.onmicrosoft.com",
                _ => $"{names.Address(position)}@contoso.com",
            };
}
