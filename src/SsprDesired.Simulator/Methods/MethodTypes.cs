using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.Methods;

/// <summary>The kinds of configuration v1.0 knows, external providers and verifiable credentials aside.</summary>
internal static class MethodTypes
{
    public static MethodType? Find(string id) =>
        All.FirstOrDefault(one => one.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    public static IReadOnlyList<MethodType> All =>
        [
            new(
                "Fido2",
                "fido2",
                "\"isSelfServiceRegistrationAllowed\":true,\"isAttestationEnforced\":false,\"keyRestrictions\":{\"isEnforced\":false,\"enforcementType\":\"block\",\"aaGuids\":[]},",
                ""
            )
            {
                Options =
                [
                    ("isSelfServiceRegistrationAllowed", JsonShape.Flag.OrNull),
                    ("isAttestationEnforced", JsonShape.Flag.OrNull),
                    ("keyRestrictions", JsonShape.Any),
                    ("defaultPasskeyProfile", JsonShape.Text.OrNull),
                    ("passkeyProfiles", JsonShape.List(JsonShape.Any)),
                ],
                TargetOptions = [("allowedPasskeyProfiles", JsonShape.List(JsonShape.Text))],
            },
            new(
                "MicrosoftAuthenticator",
                "microsoftAuthenticator",
                "\"isSoftwareOathEnabled\":false,\"featureSettings\":{},",
                ",\"authenticationMode\":\"any\""
            )
            {
                Options =
                [
                    ("isSoftwareOathEnabled", JsonShape.Flag.OrNull),
                    ("featureSettings", FeatureSettings.OrNull),
                ],
                TargetOptions =
                [
                    ("authenticationMode", JsonShape.Choice("deviceBasedPush", "push", "any")),
                ],
            },
            new("Sms", "sms", "", ",\"isUsableForSignIn\":false")
            {
                Options = [],
                TargetOptions = [("isUsableForSignIn", JsonShape.Flag)],
            },
            new(
                "TemporaryAccessPass",
                "temporaryAccessPass",
                "\"defaultLifetimeInMinutes\":60,\"defaultLength\":8,\"minimumLifetimeInMinutes\":60,\"maximumLifetimeInMinutes\":480,\"isUsableOnce\":false,",
                ""
            )
            {
                // Ranges: https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethodconfiguration
                Options =
                [
                    ("defaultLifetimeInMinutes", JsonShape.Whole(10, 43200).OrNull),
                    ("defaultLength", JsonShape.Whole(8, 48).OrNull),
                    ("minimumLifetimeInMinutes", JsonShape.Whole(10, 43200).OrNull),
                    ("maximumLifetimeInMinutes", JsonShape.Whole(10, 43200).OrNull),
                    ("isUsableOnce", JsonShape.Flag.OrNull),
                ],
            },
            new("SoftwareOath", "softwareOath", "", "") { Options = [] },
            new("Voice", "voice", "\"isOfficePhoneAllowed\":false,", "")
            {
                Options = [("isOfficePhoneAllowed", JsonShape.Flag.OrNull)],
            },
            new("Email", "email", "\"allowExternalIdToUseEmailOtp\":\"default\",", "")
            {
                Options =
                [
                    (
                        "allowExternalIdToUseEmailOtp",
                        JsonShape.Choice("default", "enabled", "disabled").OrNull
                    ),
                ],
            },
            new(
                "X509Certificate",
                "x509Certificate",
                "\"certificateUserBindings\":[],\"authenticationModeConfiguration\":{\"x509CertificateAuthenticationDefaultMode\":\"x509CertificateSingleFactor\",\"rules\":[]},",
                ""
            )
            {
                Options =
                [
                    ("authenticationModeConfiguration", JsonShape.Any),
                    ("certificateAuthorityScopes", JsonShape.List(JsonShape.Any)),
                    ("certificateUserBindings", JsonShape.List(JsonShape.Any)),
                    ("crlValidationConfiguration", JsonShape.Any),
                    ("issuerHintsConfiguration", JsonShape.Any),
                ],
            },
            new(
                "QRCodePin",
                "qrCodePin",
                "\"pinLength\":8,\"standardQRCodeLifetimeInDays\":365,",
                ""
            )
            {
                // Ranges: https://learn.microsoft.com/graph/api/resources/qrcodepinauthenticationmethodconfiguration
                Options =
                [
                    ("pinLength", JsonShape.Whole(8, 20).OrNull),
                    ("standardQRCodeLifetimeInDays", JsonShape.Whole(1, 395).OrNull),
                ],
            },
        ];

    private static JsonShape FeatureSettings =>
        JsonShape.Object([
            ("displayAppInformationRequiredState", Feature),
            ("displayLocationInformationRequiredState", Feature),
        ]);

    private static JsonShape Feature =>
        JsonShape
            .Object([
                ("state", JsonShape.Choice("default", "enabled", "disabled").OrNull),
                ("includeTarget", FeatureTarget),
                ("excludeTarget", FeatureTarget),
            ])
            .OrNull;

    private static JsonShape FeatureTarget =>
        JsonShape
            .Object([
                ("id", JsonShape.Text.OrNull),
                ("targetType", JsonShape.Choice("group", "administrativeUnit", "role").OrNull),
            ])
            .OrNull;
}
