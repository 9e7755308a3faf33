using System.Buffers.Binary;

namespace SsprDesired.Simulator.Seed;

/// <summary>
/// Object ids that look random, belong to one tenant and can be turned back into a position without any table:
/// the first 32 bits are the position sent through a small Feistel network, the rest proves that the id is ours.
/// </summary>
internal sealed class StableIds(int seed, int topic)
{
    private const int Rounds = 4;

    public Guid At(int position)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Scramble((uint)position));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[4..], StableHash.Of(seed, topic + 1, position));
        BinaryPrimitives.WriteUInt32BigEndian(
            bytes[12..],
            (uint)StableHash.Of(seed, topic + 2, position)
        );
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The position behind an id, or -1 when the id is not one of ours below <paramref name="count"/>.</summary>
    public int PositionOf(Guid id, int count)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var position = Unscramble(BinaryPrimitives.ReadUInt32BigEndian(bytes));
        return position < (uint)count && At((int)position) == id ? (int)position : -1;
    }

    private uint Scramble(uint value)
    {
        var (left, right) = ((ushort)(value >> 16), (ushort)value);
        for (var round = 0; round < Rounds; round++)
        {
            (left, right) = (right, (ushort)(left ^ Mix(round, right)));
        }

        return ((uint)left << 16) | right;
    }

    private uint Unscramble(uint value)
    {
        var (left, right) = ((ushort)(value >> 16), (ushort)value);
        for (var round = Rounds - 1; round >= 0; round--)
        {
            (left, right) = ((ushort)(right ^ Mix(round, left)), left);
        }

        return ((uint)left << 16) | right;
    }

    private ushort Mix(int round, ushort half) =>
        (ushort)StableHash.Of(seed, topic + 8 + round, half);
}
