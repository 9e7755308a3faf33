namespace SsprDesired.Simulator;

/// <summary>What a tenant is generated from: the same seed and size always give the same tenant.</summary>
/// <param name="Users">20 to 500,000 user objects, guests and administrators included.</param>
/// <param name="Seed">Any whole number; it decides names, object ids and the organisation id.</param>
public sealed record TenantSeed(int Users = 240, int Seed = 1)
{
    /// <summary>Below this the rollout group and the special accounts no longer fit.</summary>
    public const int FewestUsers = 20;

    /// <summary>Above this a full scan of the tenant is no longer instant.</summary>
    public const int MostUsers = 500_000;

    /// <exception cref="ArgumentOutOfRangeException">The size is outside 20 to 500,000.</exception>
    internal TenantSeed Checked() =>
        Users is >= FewestUsers and <= MostUsers
            ? this
            : throw new ArgumentOutOfRangeException(
                nameof(Users),
                Users,
                $"A simulated tenant has {FewestUsers} to {MostUsers} users."
            );
}
