using SsprDesired.Simulator.People;
using SsprDesired.Simulator.Seed;

namespace SsprDesired.Simulator.Reports;

/// <summary>
/// Which methods a generated user has registered, under the names of
/// https://learn.microsoft.com/graph/api/resources/userregistrationdetails. Every fourth employee has none.
/// </summary>
internal static class RegisteredMethods
{
    public const string Email = "email";
    public const string Mobile = "mobilePhone";
    public const string Office = "officePhone";
    public const string Push = "microsoftAuthenticatorPush";
    public const string Code = "softwareOneTimePasscode";
    public const string Questions = "securityQuestion";
    public const string Hello = "windowsHelloForBusiness";
    public const string Key = "fido2SecurityKey";

    private const int Topic = 6;

    public static IReadOnlyList<string> Of(Person person, int seed)
    {
        var percent = StableHash.Percent(seed, Topic, person.Position);
        return person.Kind switch
        {
            PersonKind.BreakGlass => [Key],
            PersonKind.Administrator => [Mobile, Push, Code],
            PersonKind.Guest => percent < 20 ? [Push, Code] : [],
            _ when person.Position == Population.Pilot => [Email, Mobile],
            _ => percent switch
            {
                < 25 => [],
                < 40 => [Mobile],
                < 50 => [Email],
                < 65 => [Email, Mobile],
                < 85 => [Mobile, Push, Code],
                < 92 => [Office],
                < 96 => [Email, Questions],
                _ => [Push, Code, Hello],
            },
        };
    }
}
