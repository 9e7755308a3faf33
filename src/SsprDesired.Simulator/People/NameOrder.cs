using System.Globalization;
using SsprDesired.Simulator.Seed;

namespace SsprDesired.Simulator.People;

/// <summary>
/// Deals names so that neighbours differ and no address is given twice: every pair of given name and surname comes
/// once (in an order the seed decides) before any pair comes again with a number behind it.
/// </summary>
internal sealed class NameOrder(int seed)
{
    // Shares no factor with 64 x 81 pairs, so that the walk meets every pair.
    private const int Step = 3205;

    private static int Pairs => PeopleNames.Given.Length * PeopleNames.Surnames.Length;

    private int Start => (int)(StableHash.Of(seed, 5, 0) % (ulong)Pairs);

    public (string Given, string Surname, int Round) At(int position)
    {
        var pair = (int)((((long)position % Pairs * Step) + Start) % Pairs);
        return (
            PeopleNames.Given[pair % PeopleNames.Given.Length],
            PeopleNames.Surnames[pair / PeopleNames.Given.Length],
            position / Pairs
        );
    }

    /// <summary>The part of a mail address before the domain: <c>anna.lindberg</c>, later <c>anna.lindberg2</c>.</summary>
    public string Address(int position)
    {
        var (given, surname, round) = At(position);
        var number = round == 0 ? "" : (round + 1).ToString(CultureInfo.InvariantCulture);
        return $"{PeopleNames.InAddress(given)}.{PeopleNames.InAddress(surname)}{number}";
    }

    /// <summary>The position an address was dealt to, or -1; the caller still compares the whole address.</summary>
    public int PositionOf(string address)
    {
        var local = address.ToLowerInvariant();
        local = local[..Math.Max(0, local.IndexOfAny(['@', '_']))];
        local = local.StartsWith("adm.", StringComparison.Ordinal) ? local[4..] : local;
        if (local.Split('.') is not [var given, var numbered])
        {
            return -1;
        }

        var surname = numbered.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var round = surname.Length == numbered.Length ? 1 : Number(numbered[surname.Length..]);
        var givenAt = Array.FindIndex(
            PeopleNames.Given,
            name => PeopleNames.InAddress(name) == given
        );
        var surnameAt = Array.FindIndex(
            PeopleNames.Surnames,
            name => PeopleNames.InAddress(name) == surname
        );
        if (givenAt < 0 || surnameAt < 0 || round < 1)
        {
            return -1;
        }

        var pair = (surnameAt * PeopleNames.Given.Length) + givenAt;
        for (var within = 0; within < Pairs; within++)
        {
            if (((long)within * Step % Pairs + Start) % Pairs == pair)
            {
                return ((round - 1) * Pairs) + within;
            }
        }

        return -1;
    }

    private static int Number(string digits) =>
        int.TryParse(digits, CultureInfo.InvariantCulture, out var number) && number < 1000
            ? number
            : -1;
}
