using SsprDesired.Model;

namespace SsprDesired.Catalog;

/// <summary>The cloud's half of password writeback; the other half is set up on-premises and has no API.</summary>
internal static class Writeback
{
    private const string Place =
        "Entra admin center > Protection > Password reset > On-premises integration";

    private static readonly Uri Reference = new(
        "https://learn.microsoft.com/entra/identity/authentication/tutorial-enable-sspr-writeback"
    );

    public static readonly Setting Passwords = new(
        new("writeback.passwords"),
        new Kind.YesNo(),
        Resources.OnPremisesPolicy,
        Lens.YesNo("passwordWritebackSupported"),
        Risk.High,
        Place,
        "Whether a reset is written back to the on-premises directory.",
        Reference,
        Directions.OnWidens
    );

    public static readonly Setting UnlockWithoutReset = new(
        new("writeback.unlockWithoutReset"),
        new Kind.YesNo(),
        Resources.OnPremisesPolicy,
        Lens.YesNo("accountUnlockEnabled"),
        Risk.Low,
        Place,
        "Whether users may unlock their on-premises account without resetting the password.",
        Reference,
        Directions.OnWidens
    );
}
