namespace SsprDesired.Model;

/// <summary>How a setting can be changed.</summary>
public enum Reach
{
    /// <summary>Documented Microsoft Graph; a pipeline's own identity can do it.</summary>
    Graph,

    /// <summary>The admin center's own undocumented API; it takes users' tokens only.</summary>
    AdminCenter,

    /// <summary>No API; a person does it and the tool checks.</summary>
    Manual,
}

public enum WriteForm
{
    /// <summary>PATCH with the changed members; the service keeps the rest.</summary>
    ChangedMembers,

    /// <summary>PUT of the whole object; a member left out would be lost.</summary>
    WholeObject,
}

/// <summary>One document in the tenant.</summary>
/// <param name="Path">Relative to the door's base address, with the query that a read needs.</param>
public sealed record Resource(ResourceId Id, Reach Reach, string Path, WriteForm Form);
