using Azure.Core;
using Microsoft.Kiota.Abstractions.Authentication;
using SsprDesired.Model;

namespace SsprDesired.Graph;

/// <summary>
/// Gives a door's token to that door's host and to nobody else. The check is ours: Kiota asks a provider for every
/// host, and the list of allowed hosts only binds a provider that looks at it.
/// </summary>
internal sealed class TokenProvider(DoorKey.Open key, Uri door) : IAccessTokenProvider
{
    public AllowedHostsValidator AllowedHostsValidator { get; } = new([door.Host]);

    public async Task<string> GetAuthorizationTokenAsync(
        Uri uri,
        Dictionary<string, object>? additionalAuthenticationContext = null,
        CancellationToken cancellationToken = default
    )
    {
        if (uri.Authority != door.Authority || uri.Scheme != door.Scheme)
        {
            return "";
        }

        try
        {
            var context = new TokenRequestContext([key.Scope]);
            return (await key.Credential.GetTokenAsync(context, cancellationToken)).Token;
        }
#pragma warning disable CA1031 // credentials of many makers fail in many ways, and all of them mean the same here
        catch (Exception refused) when (refused is not OperationCanceledException)
#pragma warning restore CA1031
        {
            throw new TenantException(
                new Finding(
                    "sign-in.failed",
                    Trouble.Permission,
                    null,
                    $"No token could be had for {door.Host} ({refused.GetType().Name}).",
                    "Sign in again and run again."
                ),
                refused
            );
        }
    }
}
