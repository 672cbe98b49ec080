using System.Globalization;

namespace GoldenThread.Foundation;

/// <summary>Heads of the trail, noted in a file beside the database: an end that is cut off shows. One line each: instant, partnership, place, hash.</summary>
public sealed class Anchors(string file)
{
    private readonly Lock _lock = new();

    /// <summary>Adds the head; false when it is the last one noted already.</summary>
    public bool Append(Guid partnershipId, TrailHead head, DateTime now)
    {
        lock (_lock)
        {
            if (Of(partnershipId) is [.., var last] && last == head) return false;
            File.AppendAllText(file, $"{now:yyyy-MM-ddTHH:mm:ssZ} {partnershipId} {head.Sequence} {head.Hash}\n");
            return true;
        }
    }

    /// <summary>The heads noted for a partnership, oldest first. A line that was cut off while it was written counts for nothing.</summary>
    public IReadOnlyList<TrailHead> Of(Guid partnershipId) => !File.Exists(file) ? [] :
    [
        .. from line in File.ReadLines(file)
           let cells = line.Split(' ')
           where cells.Length == 4 && cells[1] == partnershipId.ToString() && cells[3].Length == 64
           select new TrailHead(long.Parse(cells[2], CultureInfo.InvariantCulture), cells[3]),
    ];
}
