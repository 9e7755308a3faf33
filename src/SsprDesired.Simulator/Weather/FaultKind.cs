namespace SsprDesired.Simulator.Weather;

/// <summary>What can go wrong on demand.</summary>
public enum FaultKind
{
    /// <summary><c>throttled</c>: 429 with <c>Retry-After</c>; nothing is changed.</summary>
    Throttled,

    /// <summary><c>throttled-silently</c>: 429 without <c>Retry-After</c>.</summary>
    ThrottledSilently,

    /// <summary><c>unavailable</c>: 503.</summary>
    Unavailable,

    /// <summary><c>conflict</c>: 409, as parallel writes to one object are answered.</summary>
    Conflict,

    /// <summary><c>dropped-before</c>: the connection breaks before the request took effect.</summary>
    DroppedBefore,

    /// <summary><c>dropped-after</c>: the request takes effect and the connection breaks before the answer.</summary>
    DroppedAfter,

    /// <summary><c>html</c>: 500 with a page instead of JSON, as the admin center sometimes answers.</summary>
    Html,

    /// <summary><c>expired-assertion</c>: the admin center's 400 for a token that ran out.</summary>
    ExpiredAssertion,

    /// <summary><c>expired-token</c>: 401.</summary>
    ExpiredToken,

    /// <summary><c>replica-lag</c>: after this write reads show the state before it for a while.</summary>
    ReplicaLag,
}
