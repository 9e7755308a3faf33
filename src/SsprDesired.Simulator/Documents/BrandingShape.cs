using System.Text.Json;
using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.Documents;

/// <summary>
/// What the default branding may hold. Lengths: https://learn.microsoft.com/graph/api/resources/organizationalbranding
/// </summary>
internal static class BrandingShape
{
    private const int Link = 128;
    private const int Label = 256;

    /// <summary>What branding shows that was configured, before anything was set in it.</summary>
    public static byte[] Empty =>
        """{"id":"0","backgroundColor":null,"backgroundImageRelativeUrl":null,"bannerLogoRelativeUrl":null,"cdnList":[],"customAccountResetCredentialsUrl":null,"customCannotAccessYourAccountText":null,"customCannotAccessYourAccountUrl":null,"customCSSRelativeUrl":null,"customForgotMyPasswordText":null,"customPrivacyAndCookiesText":null,"customPrivacyAndCookiesUrl":null,"customResetItNowText":null,"customTermsOfUseText":null,"customTermsOfUseUrl":null,"faviconRelativeUrl":null,"headerBackgroundColor":null,"headerLogoRelativeUrl":null,"signInPageText":null,"squareLogoDarkRelativeUrl":null,"squareLogoRelativeUrl":null,"usernameHintText":null,"contentCustomization":null,"loginPageLayoutConfiguration":null,"loginPageTextVisibilitySettings":null}"""u8.ToArray();

    /// <summary>Pictures and the style sheet are streams of their own and no part of a PATCH.</summary>
    public static JsonShape Body =>
        JsonShape.Object([
            ("id", JsonShape.Choice("0")),
            ("backgroundColor", Color),
            ("headerBackgroundColor", Color),
            ("signInPageText", Text(1024)),
            ("usernameHintText", Text(64)),
            ("customForgotMyPasswordText", Text(Label)),
            ("customResetItNowText", Text(Label)),
            ("customCannotAccessYourAccountText", Text(Label)),
            ("customPrivacyAndCookiesText", Text(Label)),
            ("customTermsOfUseText", Text(Label)),
            ("customAccountResetCredentialsUrl", Address),
            ("customCannotAccessYourAccountUrl", Address),
            ("customPrivacyAndCookiesUrl", Address),
            ("customTermsOfUseUrl", Address),
            ("contentCustomization", JsonShape.Any),
            (
                "loginPageLayoutConfiguration",
                JsonShape
                    .Object([
                        ("layoutTemplateType", JsonShape.Choice("default", "verticalSplit")),
                        ("isHeaderShown", JsonShape.Flag.OrNull),
                        ("isFooterShown", JsonShape.Flag.OrNull),
                    ])
                    .OrNull
            ),
            (
                "loginPageTextVisibilitySettings",
                JsonShape
                    .Object([
                        ("hideAccountResetCredentials", JsonShape.Flag.OrNull),
                        ("hideCannotAccessYourAccount", JsonShape.Flag.OrNull),
                        ("hideForgotMyPassword", JsonShape.Flag.OrNull),
                        ("hidePrivacyAndCookies", JsonShape.Flag.OrNull),
                        ("hideResetItNow", JsonShape.Flag.OrNull),
                        ("hideTermsOfUse", JsonShape.Flag.OrNull),
                    ])
                    .OrNull
            ),
        ]);

    // "" clears a colour, as the documented example of an answer shows.
    private static JsonShape Color =>
        Short(7, text => text.Length == 0 || (text.Length == 7 && text[0] == '#'));

    private static JsonShape Address => Short(Link, text => text.All(char.IsAscii));

    private static JsonShape Text(int most) => Short(most, _ => true);

    private static JsonShape Short(int most, Func<string, bool> fits) =>
        JsonShape
            .Where(value =>
                value.ValueKind == JsonValueKind.String
                && value.GetString() is { } text
                && text.Length <= most
                && fits(text)
            )
            .OrNull;
}
