using SsprDesired.Simulator.Access;
using SsprDesired.Simulator.AdminCenter;
using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Login;
using SsprDesired.Simulator.Seed;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator;

/// <summary>
/// A Microsoft Entra tenant in the box: Microsoft Graph under <c>/v1.0</c>, the admin center's own API under
/// <c>/api</c>, the login host under the tenant's id or a verified domain; whatever the host is called. All members
/// may be used from several threads at once.
/// </summary>
public sealed class SimulatedTenant
{
    private const int TopicRequestIds = 400;

    private readonly TenantStore store;
    private readonly TimeProvider time;
    private readonly RequestLog log = new();
    private readonly ReportThrottle throttle = new();
    private int requests;

    private SimulatedTenant(TenantStore store, TimeProvider time) =>
        (this.store, this.time) = (store, time);

    /// <summary>Called before every request, those inside a batch included. A result is answered instead of acting;
    /// an exception is a connection that broke before the request arrived.</summary>
    public Func<TenantRequest, TenantResponse?>? BeforeStateChange { get; set; }

    /// <summary>Called after every request has acted and its change is kept. A result is answered instead of the real
    /// answer; an exception is a connection that broke before the answer arrived.</summary>
    public Func<TenantRequest, TenantResponse, TenantResponse?>? AfterStateChange { get; set; }

    /// <summary>How long after a write reads may still show the state before it; zero by default.</summary>
    public TimeSpan ReplicaLag
    {
        get => store.ReplicaLag;
        set => store.ReplicaLag = value;
    }

    /// <summary>The app registrations that may sign in; <see cref="SimulatedApplication.Pipeline"/> unless told otherwise.</summary>
    public IReadOnlyList<SimulatedApplication> Applications
    {
        get => field ?? [SimulatedApplication.Pipeline];
        set;
    }

    /// <summary>Called after every exchange has been answered.</summary>
    public Action<LoggedExchange>? OnExchange { get; set; }

    /// <summary>The newest 10,000 exchanges, oldest first.</summary>
    public IReadOnlyList<LoggedExchange> Requests => log.Entries;

    /// <summary>The tenant id, which <see cref="SimulatedToken"/> may carry.</summary>
    public string OrganizationId => store.Primary().Seed.OrganizationId;

    /// <summary>What the tenant is generated from.</summary>
    public TenantSeed Seed => store.Primary().Seed.Origin;

    /// <summary>A tenant that lives as long as the object.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The seed asks for too few or too many users.</exception>
    public static SimulatedTenant InMemory(TenantSeed seed, TimeProvider time) =>
        new(new TenantStore(seed.Checked(), null, time), time);

    /// <summary>The tenant kept in a folder; several processes may share it. Reading creates nothing.</summary>
    /// <exception cref="SimulatorStateException">What is stored is damaged or foreign (also thrown later by use).</exception>
    public static SimulatedTenant Open(string folder, TimeProvider time)
    {
        var store = new TenantStore(new TenantSeed(), new StateFiles(folder), time);
        store.Primary();
        return new SimulatedTenant(store, time);
    }

    /// <summary>Starts the tenant in a folder anew, whatever was there.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The seed asks for too few or too many users.</exception>
    public static void Reset(string folder, TenantSeed seed)
    {
        var files = new StateFiles(folder);
        seed.Checked();
        using var held = files.Lock();
        File.Delete(files.LogFile);
        files.WriteSeed(seed);
    }

    /// <summary>Changes a document behind the client's back: <c>passwordResetPolicy.enablementType=2</c>.</summary>
    /// <exception cref="FormatException">The expression is not understood; the message names the documents.</exception>
    public void Edit(string expression)
    {
        var edit = EditExpression.Parse(expression);
        store.Write(edit.Apply);
    }

    /// <summary>Answers one request. A write is on disk before this returns.</summary>
    /// <exception cref="SimulatorStateException">The stored state is damaged.</exception>
    /// <exception cref="TimeoutException">Another process kept the state locked.</exception>
    public TenantResponse Exchange(TenantRequest request)
    {
        List<LoggedExchange> inner = [];
        var status = 0;
        try
        {
            var answer = Act(request, inside => Inside(inside, inner));
            status = answer.Status;
            return answer;
        }
        finally
        {
            foreach (var entry in log.Add([Entry(request, status, inBatch: false), .. inner]))
            {
                OnExchange?.Invoke(entry);
            }
        }
    }

    internal static bool IsAdminCenter(TenantRequest request) =>
        request.Uri.AbsolutePath.StartsWith("/api/", StringComparison.OrdinalIgnoreCase);

    internal AdminCall AdminCall(TenantRequest request) =>
        new(request, store, NextId(), time.GetUtcNow());

    internal GraphCall GraphCall(TenantRequest request) =>
        Graph.GraphCall.Of(request, store, NextId(), time.GetUtcNow());

    private static LoggedExchange Entry(TenantRequest request, int status, bool inBatch) =>
        new(0, request.Method, request.Uri.PathAndQuery, status, request.Body, inBatch);

    private TenantResponse Inside(TenantRequest request, List<LoggedExchange> entries)
    {
        var status = 0;
        try
        {
            var answer = Act(request, exchange: null);
            status = answer.Status;
            return answer;
        }
        finally
        {
            entries.Add(Entry(request, status, inBatch: true));
        }
    }

    private TenantResponse Act(TenantRequest request, Func<TenantRequest, TenantResponse>? exchange)
    {
        if (BeforeStateChange?.Invoke(request) is { } instead)
        {
            return instead;
        }

        var answer = Route(request, exchange);
        return AfterStateChange?.Invoke(request, answer) ?? answer;
    }

    private TenantResponse Route(
        TenantRequest request,
        Func<TenantRequest, TenantResponse>? exchange
    )
    {
        if (LoginCall.IsFor(request))
        {
            return LoginHost.Answer(
                new LoginCall(
                    request,
                    LoginCall.PathOf(request),
                    Applications,
                    store.Primary(),
                    NextId(),
                    time
                )
            );
        }

        return IsAdminCenter(request)
            ? AdminCenterApi.Answer(AdminCall(request))
            : GraphApi.Answer(
                GraphCall(request),
                throttle,
                exchange
                    ?? (
                        _ =>
                            throw new InvalidOperationException(
                                "A batch does not hold another batch."
                            )
                    )
            );
    }

    // Ids are counted, not drawn, so that a run can be repeated to the byte.
    private string NextId() =>
        new StableIds(store.Primary().Seed.Origin.Seed, TopicRequestIds)
            .At(Interlocked.Increment(ref requests))
            .ToString();
}
