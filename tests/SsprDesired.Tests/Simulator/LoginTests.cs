using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SsprDesired.Simulator;
using SsprDesired.Simulator.Login;
using Xunit;

namespace SsprDesired.Tests.Simulator;

public sealed class LoginTests
{
    private const string Client = "5a1c3b70-2f4e-4f6b-9d0a-6f0e8c1d2b01";
    private const string GitHub = "https://token.actions.githubusercontent.com";
    private const string Subject = "repo:contoso/identity:environment:production";
    private const string Exchange = "api://AzureADTokenExchange";

    private readonly SimulatedTenant tenant = Caller.Tenant();

    [Theory]
    [InlineData("contoso.onmicrosoft.com")]
    [InlineData("contoso.com")]
    [InlineData(null)]
    public void A_secret_gets_a_token_that_opens_graph(string? name)
    {
        var answer = Secret("simulated-secret", name ?? tenant.OrganizationId);
        Assert.Equal(200, answer.Status);
        Assert.Equal(
            ["token_type", "expires_in", "ext_expires_in", "access_token"],
            answer.Json().EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal(200, tenant.Graph("GET", "/v1.0/organization", null, Bearer(answer)).Status);
        tenant.Graph(
            "PATCH",
            "/v1.0/policies/authorizationPolicy",
            """{"allowedToUseSSPR":false}""",
            Bearer(answer)
        );
        Assert.Contains(
            Client,
            tenant.Graph("GET", "/v1.0/auditLogs/directoryAudits", null, Bearer(answer)).Text(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("wrong", "contoso.com", Client, 401, "invalid_client", 7000215)]
    [InlineData("simulated-expired-secret", "contoso.com", Client, 401, "invalid_client", 7000222)]
    [InlineData("simulated-secret", "contoso-north.com", Client, 400, "invalid_request", 90002)]
    [InlineData(
        "simulated-secret",
        "22222222-2222-4222-8222-222222222222",
        Client,
        400,
        "invalid_request",
        90002
    )]
    [InlineData(
        "simulated-secret",
        "contoso.com",
        "22222222-2222-4222-8222-222222222222",
        400,
        "unauthorized_client",
        700016
    )]
    public void What_is_wrong_is_said_by_number(
        string secret,
        string name,
        string client,
        int status,
        string error,
        int code
    ) => Refused(Secret(secret, name, client), status, error, code);

    [Theory]
    [InlineData("https://graph.microsoft.com/User.Read", 400, "invalid_scope", 1002012)]
    [InlineData("https://vault.azure.net/.default", 400, "invalid_resource", 500011)]
    public void Only_known_resources_get_tokens(string scope, int status, string error, int code) =>
        Refused(Secret("simulated-secret", scope: scope), status, error, code);

    [Fact]
    public void Other_grants_and_empty_hands_are_refused()
    {
        Refused(Token("grant_type=password"), 400, "unsupported_grant_type", 70003);
        Refused(
            Token($"grant_type=client_credentials&client_id={Client}"),
            401,
            "invalid_client",
            7000218
        );
    }

    [Fact]
    public void A_federated_assertion_gets_a_token()
    {
        Assert.Equal(200, Present(GitHub, Subject, Exchange).Status);
        Refused(
            Present(GitHub, "repo:contoso/identity:pull_request", Exchange),
            401,
            "invalid_client",
            700213
        );
        Refused(Present(GitHub, Subject, "api://other"), 401, "invalid_client", 700212);
        Refused(Present("https://other.example", Subject, Exchange), 401, "invalid_client", 700211);
        Refused(Present(GitHub, Subject, Exchange, minutes: -1), 401, "invalid_client", 700024);
        Refused(Assertion("a.b"), 400, "invalid_request", 50027);
        Refused(Assertion("a.b.c"), 400, "invalid_request", 50027);
    }

    [Theory]
    [InlineData("RS256", "x5t")]
    [InlineData("PS256", "x5t#S256")]
    public void A_certificate_signs_for_its_application(string algorithm, string thumbprint)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=pipeline",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        using var certificate = request.CreateSelfSigned(
            Caller.Time.Now.AddDays(-1),
            Caller.Time.Now.AddDays(1)
        );
        Refused(
            Assertion(Signed(certificate, algorithm, thumbprint)),
            401,
            "invalid_client",
            700027
        );
        tenant.Applications =
        [
            SimulatedApplication.Pipeline with
            {
                Certificates = [certificate],
                Permissions = ["Domain.Read.All"],
            },
        ];
        var answer = Assertion(Signed(certificate, algorithm, thumbprint));
        Assert.Equal(200, answer.Status);
        Assert.Equal(200, tenant.Graph("GET", "/v1.0/domains", null, Bearer(answer)).Status);
        Assert.Equal(403, tenant.Graph("GET", "/v1.0/organization", null, Bearer(answer)).Status);
        var forged = Signed(certificate, algorithm, thumbprint);
        Refused(Assertion(forged[..^8] + "AAAAAAAA"), 401, "invalid_client", 700027);
        Refused(
            Assertion(Signed(certificate, algorithm, thumbprint, "https://login.example/other")),
            401,
            "invalid_client",
            700023
        );
    }

    [Fact]
    public void Discovery_leads_to_the_token_endpoint()
    {
        var document = Get("/contoso.com/v2.0/.well-known/openid-configuration").Json();
        Assert.Equal(
            $"https://login.example/{tenant.OrganizationId}/oauth2/v2.0/token",
            document.GetProperty("token_endpoint").GetString()
        );
        var keys = new Uri(document.GetProperty("jwks_uri").GetString()!).AbsolutePath;
        Assert.Equal(0, Get(keys).Json().GetProperty("keys").GetArrayLength());
        Assert.Equal(
            "login.example",
            Get("/common/discovery/instance?api-version=1.1")
                .Json()
                .GetProperty("metadata")[0]
                .GetProperty("preferred_network")
                .GetString()
        );
        Refused(
            Get("/fabrikam.com/v2.0/.well-known/openid-configuration"),
            400,
            "invalid_request",
            90002
        );
        Refused(Get("/contoso.com/oauth2/v2.0/token"), 400, "invalid_request", 900561);
    }

    private static void Refused(TenantResponse answer, int status, string error, int code)
    {
        Assert.Equal(status, answer.Status);
        var body = answer.Json();
        Assert.Equal(error, body.GetProperty("error").GetString());
        Assert.Equal(code, body.GetProperty("error_codes")[0].GetInt32());
        Assert.StartsWith(
            $"AADSTS{code}: ",
            body.GetProperty("error_description").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                "error",
                "error_description",
                "error_codes",
                "timestamp",
                "trace_id",
                "correlation_id",
                "error_uri",
            ],
            body.EnumerateObject().Select(member => member.Name)
        );
    }

    private static (string, string) Bearer(TenantResponse answer) =>
        ("Authorization", "Bearer " + answer.Json().GetProperty("access_token").GetString());

    private TenantResponse Secret(
        string secret,
        string name = "contoso.com",
        string client = Client,
        string scope = "https://graph.microsoft.com/.default"
    ) =>
        Token(
            $"grant_type=client_credentials&client_id={client}&scope={Uri.EscapeDataString(scope)}&client_secret={secret}",
            name
        );

    private TenantResponse Present(
        string issuer,
        string subject,
        string audience,
        int minutes = 5
    ) =>
        Assertion(
            $"{Part(new JsonObject { ["alg"] = "RS256" })}.{Part(Claims(issuer, subject, audience, minutes))}.AAAA"
        );

    private TenantResponse Assertion(string text) =>
        Token(
            $"grant_type=client_credentials&client_id={Client}&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion={text}"
        );

    private static string Signed(
        X509Certificate2 certificate,
        string algorithm,
        string thumbprint,
        string audience = "https://login.example/contoso.com/oauth2/v2.0/token"
    )
    {
        var hash = certificate.GetCertHash(
            thumbprint == "x5t" ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256
        );
        var head = new JsonObject
        {
            ["alg"] = algorithm,
            [thumbprint] = Base64Url.EncodeToString(hash),
        };
        var text = $"{Part(head)}.{Part(Claims(Client, Client, audience, 5))}";
        using var key = certificate.GetRSAPrivateKey()!;
        var signature = key.SignData(
            Encoding.ASCII.GetBytes(text),
            HashAlgorithmName.SHA256,
            algorithm == "RS256" ? RSASignaturePadding.Pkcs1 : RSASignaturePadding.Pss
        );
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    private static JsonObject Claims(string issuer, string subject, string audience, int minutes) =>
        new()
        {
            ["iss"] = issuer,
            ["sub"] = subject,
            ["aud"] = audience,
            ["nbf"] = Caller.Time.Now.AddMinutes(-9).ToUnixTimeSeconds(),
            // As text when an application signs for itself, which is how Microsoft's libraries write it.
            ["exp"] =
                issuer == Client
                    ? Caller
                        .Time.Now.AddMinutes(minutes)
                        .ToUnixTimeSeconds()
                        .ToString(CultureInfo.InvariantCulture)
                    : JsonValue.Create(Caller.Time.Now.AddMinutes(minutes).ToUnixTimeSeconds()),
        };

    private static string Part(JsonObject part) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));

    private TenantResponse Token(string form, string name = "contoso.com") =>
        Send("POST", $"/{name}/oauth2/v2.0/token", form);

    private TenantResponse Get(string path) => Send("GET", path, "");

    private TenantResponse Send(string method, string path, string body) =>
        tenant.Exchange(
            new TenantRequest(
                method,
                new Uri("https://login.example" + path),
                new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase),
                Encoding.UTF8.GetBytes(body)
            )
        );
}
