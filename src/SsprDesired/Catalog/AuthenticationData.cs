using SsprDesired.Model;

namespace SsprDesired.Catalog;

/// <summary>Where the phones and mails come from that a reset is proved with.</summary>
internal static class AuthenticationData
{
    public static readonly Input Source = new(
        new("authenticationData.source"),
        new Kind.Choice("users", "directory", "csv"),
        "Who provides authentication data: users when they register, directory attributes, or a CSV file.",
        new(
            "https://learn.microsoft.com/entra/identity/authentication/howto-sspr-authenticationdata"
        ),
        value =>
            value.ToString() switch
            {
                "users" => "they register; nothing is written for them.",
                "directory" =>
                    "phone and mail attributes of the directory count until users register; nothing is written.",
                _ =>
                    "a CSV file is the source; this version checks the word and writes no contact data.",
            }
    );
}
