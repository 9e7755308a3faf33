using Azure.Core;
using SsprDesired.Graph;
using SsprDesired.Model;
using SsprDesired.Simulator;

namespace SsprDesired.Cli;

/// <summary>Opens the tenant that a file or a plan names.</summary>
internal static class Sessions
{
    public const string SimulatorFolder = ".sspr/simulator";

    /// <exception cref="TenantException">The tenant may not be used here, or not yet.</exception>
    public static TenantSession Open(
        Host host,
        Terminal terminal,
        TenantRef tenant,
        string identity,
        bool verbose
    )
    {
        if (tenant is TenantRef.Real real)
        {
            throw Refuse(
                "tenant.not-yet",
                $"The file names the real tenant {real.Name}, and this version cannot sign in yet.",
                "Use tenant: simulated to try out the file."
            );
        }

        if (host.Switch("CI") != false && host.Switch("SSPR_SIMULATE") != true)
        {
            throw Refuse(
                "tenant.simulated-in-ci",
                "The tenant is simulated, and this is a pipeline: nothing real would be managed.",
                "Name the real tenant in the file, or set SSPR_SIMULATE=1 for a rehearsal."
            );
        }

        terminal.IsSimulated = true;
        // A host name that can never be real, for the tenant in this process.
        var origin = tenant is TenantRef.SimulatorAt at
            ? at.Address
            : new Uri("https://simulated.invalid/");
        return new TenantSession(
            Endpoints.At(origin),
            Key(host, SimulatedToken.GraphAudience, identity),
            identity == "user"
                ? Key(host, SimulatedToken.AdminCenterAudience, identity)
                : new DoorKey.Closed(
                    "the admin center takes users' tokens only, and this identity is an app"
                ),
            host.Time,
            tenant is TenantRef.SimulatorAt
                ? () => new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }
                : InProcess(host),
            Kind: TenantKind.Simulated,
            verbose
                ? (method, path, status, took) =>
                    terminal.Tell($"{method} {path} {status} {took.TotalMilliseconds:0} ms")
                : null
        );
    }

    private static Func<HttpMessageHandler> InProcess(Host host)
    {
        var tenant = SimulatedTenant.Open(host.PathOf(SimulatorFolder), host.Time);
        host.Opened?.Invoke(tenant);
        return () => new InProcessDoor(tenant);
    }

    private static DoorKey.Open Key(Host host, string audience, string identity)
    {
        var kind = identity == "app" ? TokenKind.App : TokenKind.User;
        return new(new SimulatedCredential(host.Time, audience, kind), audience + "/.default");
    }

    private static TenantException Refuse(string code, string what, string advice) =>
        new(new Finding(code, Trouble.Input, null, what, advice));

    private sealed class SimulatedCredential(TimeProvider time, string audience, TokenKind kind)
        : TokenCredential
    {
        public override AccessToken GetToken(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) => new(SimulatedToken.Issue(audience, kind, time), time.GetUtcNow().AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) => new(GetToken(requestContext, cancellationToken));
    }
}
