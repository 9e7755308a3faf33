using System.Security.Cryptography.X509Certificates;

namespace SsprDesired.Simulator.Login;

/// <summary>An app registration the login host knows.</summary>
/// <param name="Name">Only for people to read.</param>
public sealed record SimulatedApplication(string ClientId, string Name)
{
    /// <summary>The one application every tenant has; its secrets open nothing but a simulated tenant.</summary>
    public static SimulatedApplication Pipeline =>
        new("5a1c3b70-2f4e-4f6b-9d0a-6f0e8c1d2b01", "Simulated Pipeline")
        {
            Secrets =
            [
                new SimulatedSecret("simulated-secret", DateTimeOffset.MaxValue),
                new SimulatedSecret("simulated-expired-secret", DateTimeOffset.UnixEpoch),
            ],
            Federations =
            [
                new SimulatedFederation(
                    "https://token.actions.githubusercontent.com",
                    "repo:contoso/identity:environment:production"
                ),
            ],
        };

    public IReadOnlyList<SimulatedSecret> Secrets { get; init; } = [];

    /// <summary>Public keys are enough.</summary>
    public IReadOnlyList<X509Certificate2> Certificates { get; init; } = [];

    public IReadOnlyList<SimulatedFederation> Federations { get; init; } = [];

    /// <summary>What its tokens grant; <see cref="SimulatedToken.DefaultRoles"/> when null.</summary>
    public IReadOnlyList<string>? Permissions { get; init; }
}

/// <summary>A client secret.</summary>
public sealed record SimulatedSecret(string Value, DateTimeOffset Expires);

/// <summary>A federated credential: https://learn.microsoft.com/entra/workload-id/workload-identity-federation</summary>
public sealed record SimulatedFederation(
    string Issuer,
    string Subject,
    string Audience = "api://AzureADTokenExchange"
);
