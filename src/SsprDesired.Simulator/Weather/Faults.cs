namespace SsprDesired.Simulator.Weather;

/// <summary>Faults that strike one after the other, in the order given, each as often as it says.</summary>
public sealed class Faults(params IReadOnlyList<Fault> faults)
{
    private readonly Lock gate = new();
    private readonly int[] left = [.. faults.Select(fault => fault.Count)];

    /// <summary>How many strikes are still to come.</summary>
    public int Remaining
    {
        get
        {
            lock (gate)
            {
                return left.Sum();
            }
        }
    }

    /// <summary>Lets the faults strike a tenant; hooks it already has are asked after them.</summary>
    public void PlugInto(SimulatedTenant tenant)
    {
        var (before, after) = (tenant.BeforeStateChange, tenant.AfterStateChange);
        tenant.BeforeStateChange = request => Before(tenant, request) ?? before?.Invoke(request);
        tenant.AfterStateChange = (request, answer) =>
        {
            if (Take(request, kind => kind == FaultKind.DroppedAfter) is not null)
            {
                throw new IOException("The connection broke after the request took effect.");
            }

            return after?.Invoke(request, answer);
        };
    }

    private TenantResponse? Before(SimulatedTenant tenant, TenantRequest request)
    {
        Lag(tenant, request);
        return
            Take(request, kind => kind is not (FaultKind.DroppedAfter or FaultKind.ReplicaLag))
                is { } fault
            ? FaultAnswer.Of(fault, tenant, request)
            : null;
    }

    // The lag must be known before the write, which decides how much of the past is kept. The first write that is
    // struck no longer ends it.
    private void Lag(SimulatedTenant tenant, TenantRequest request)
    {
        if (Take(request, kind => kind == FaultKind.ReplicaLag) is { } fault)
        {
            tenant.ReplicaLag = fault.Pause;
        }
        else if (faults.Any(one => one.Kind == FaultKind.ReplicaLag && one.IsFor(request)))
        {
            tenant.ReplicaLag = TimeSpan.Zero;
        }
    }

    private Fault? Take(TenantRequest request, Func<FaultKind, bool> isWanted)
    {
        lock (gate)
        {
            for (var at = 0; at < faults.Count; at++)
            {
                if (left[at] > 0 && isWanted(faults[at].Kind) && faults[at].IsFor(request))
                {
                    left[at]--;
                    return faults[at];
                }
            }

            return null;
        }
    }
}
