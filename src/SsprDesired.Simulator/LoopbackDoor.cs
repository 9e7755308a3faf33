using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace SsprDesired.Simulator;

/// <summary>The tenant on 127.0.0.1, for other processes.</summary>
public sealed class LoopbackDoor : IAsyncDisposable
{
    private readonly WebApplication application;

    private LoopbackDoor(WebApplication application, X509Certificate2? certificate)
    {
        this.application = application;
        Certificate = certificate;
        Address = new Uri(application.Urls.First());
    }

    /// <summary>Scheme, host and the port that was taken.</summary>
    public Uri Address { get; }

    /// <summary>What a client has to trust; null without HTTPS. It lives as long as the door.</summary>
    public X509Certificate2? Certificate { get; }

    /// <inheritdoc cref="OpenAsync(SimulatedTenant, int, bool, CancellationToken)"/>
    public static Task<LoopbackDoor> OpenAsync(
        SimulatedTenant tenant,
        int port,
        CancellationToken ct
    ) => OpenAsync(tenant, port, https: false, ct);

    /// <param name="port">0 takes any free port.</param>
    /// <param name="https">With a certificate of its own for 127.0.0.1 and localhost.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<LoopbackDoor> OpenAsync(
        SimulatedTenant tenant,
        int port,
        bool https,
        CancellationToken ct
    )
    {
        // The clock of the machine, not the tenant's: clients judge a certificate by their own.
        var certificate = https ? LoopbackCertificate.Create(DateTimeOffset.UtcNow) : null;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(
                IPAddress.Loopback,
                port,
                listen =>
                {
                    listen.Protocols = HttpProtocols.Http1;
                    if (certificate is not null)
                    {
                        listen.UseHttps(certificate);
                    }
                }
            );
        });
        var application = builder.Build();
        try
        {
            application.Run(context => AnswerAsync(tenant, context));
            await application.StartAsync(ct);
            return new LoopbackDoor(application, certificate);
        }
        catch
        {
            await application.DisposeAsync();
            certificate?.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
        Certificate?.Dispose();
    }

    private static async Task AnswerAsync(SimulatedTenant tenant, HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in context.Request.Headers)
        {
            headers[header.Key] = header.Value.ToString();
        }

        TenantResponse answer;
        try
        {
            answer = tenant.Exchange(
                new TenantRequest(
                    context.Request.Method,
                    new Uri(context.Request.GetEncodedUrl()),
                    headers,
                    body.ToArray()
                )
            );
        }
        catch (SimulatorStateException damaged)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsync(damaged.Message, context.RequestAborted);
            return;
        }
#pragma warning disable CA1031 // A fault hook may throw anything; whatever it is, it plays a connection that breaks.
        catch (Exception)
#pragma warning restore CA1031
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (answer.Body.Length > 0)
        {
            context.Response.ContentLength = answer.Body.Length;
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }
}
