namespace GoldenThread.People.Imports;

/// <summary>Everybody who stands above themselves, directly or through others.</summary>
public static class ManagerCircles
{
    public static IReadOnlySet<Guid> Of(IReadOnlyCollection<(Guid From, Guid To)> above)
    {
        // Whoever has nobody above, or nobody below, is in no circle: taken away until nothing changes, only circles and what joins two of them are left.
        var (up, down) = (new Dictionary<Guid, HashSet<Guid>>(), new Dictionary<Guid, HashSet<Guid>>());
        foreach (var (from, to) in above)
        {
            Edge(up, from).Add(to);
            Edge(down, to).Add(from);
        }

        var ends = new Queue<Guid>(up.Keys.Concat(down.Keys).Distinct().Where(IsEnd));
        while (ends.TryDequeue(out var end))
        {
            foreach (var (here, there) in new[] { (up, down), (down, up) })
            {
                if (!here.Remove(end, out var others)) continue;
                foreach (var other in others)
                {
                    if (!there.TryGetValue(other, out var back) || !back.Remove(end)) continue;
                    if (back.Count == 0) there.Remove(other);
                    if (IsEnd(other)) ends.Enqueue(other);
                }
            }
        }

        return up.Keys.Where(p => Reaches(up, p)).ToHashSet();

        bool IsEnd(Guid person) => !up.ContainsKey(person) || !down.ContainsKey(person);
    }

    private static bool Reaches(Dictionary<Guid, HashSet<Guid>> up, Guid person)
    {
        var (seen, next) = (new HashSet<Guid>(), new Stack<Guid>([person]));
        while (next.TryPop(out var at))
            foreach (var to in up.GetValueOrDefault(at) ?? [])
            {
                if (to == person) return true;
                if (seen.Add(to)) next.Push(to);
            }

        return false;
    }

    private static HashSet<Guid> Edge(Dictionary<Guid, HashSet<Guid>> edges, Guid of)
    {
        if (!edges.TryGetValue(of, out var to)) edges[of] = to = [];
        return to;
    }
}
