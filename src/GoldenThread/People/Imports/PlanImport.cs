namespace GoldenThread.People.Imports;

/// <summary>
/// What a staff list would change, row by row: who is added, changed, moved, gone; which rows contradict and which need somebody to look. Decides only; nothing is written here.
/// What the file does not say stays as it is. Worked cases: docs/rules/importing-people.md (issue 4).
/// </summary>
public static class PlanImport
{
    /// <param name="Ids">Where new ids come from.</param>
    public sealed record Request(IReadOnlyList<TakenRow> Rows, IReadOnlyList<RowNo> Bad, ImportWorld World, bool Complete, Func<Guid> Ids);

    public static ImportPlan Decide(Request request)
    {
        var plan = new Planning(request);
        plan.Decide();
        return new(plan.Lines, plan.Unchanged);
    }

    private sealed class Planning(Request request)
    {
        private readonly ImportWorld _world = request.World;
        private readonly HashSet<(Guid, Guid)> _covered = [];
        private readonly Dictionary<string, Guid> _managers = new(StringComparer.Ordinal);

        public List<PlannedLine> Lines { get; } = [.. request.Bad.Select(PlannedLine.Bad)];

        public int Unchanged { get; private set; }

        public void Decide()
        {
            var rows = RepeatedRows.LeaveOut(request.Rows, Lines);
            var people = Identify(rows);
            LeaveOutCircles(people);
            foreach (var (person, id, mine) in people) _managers[mine[0].EmailKey] = person?.Id ?? id;
            if (!_world.OwnAgencyOnly || people.Exists(p => p.Rows.Exists(r => r.ManagerEmail is not null)))
                foreach (var known in _world.People.Where(_world.IsWithin)) _managers.TryAdd(known.EmailKey, known.Id);
            foreach (var (person, id, mine) in people)
            {
                var now = person;
                foreach (var atAgency in mine.GroupBy(r => r.AgencyId)) now = PlanPosts(now, id, [.. atAgency.Select(r => r with { FirstName = mine[0].FirstName, LastName = mine[0].LastName, Email = mine[0].Email })]);
            }

            if (request.Complete) EndOthers();
            Lines.Sort((a, b) => a.Row.CompareTo(b.Row));
        }

        /// <summary>Whose each address is; what cannot be said is set aside.</summary>
        private List<(OnRecord? Person, Guid NewId, List<TakenRow> Rows)> Identify(IReadOnlyList<TakenRow> rows)
        {
            var found = new List<(OnRecord?, Guid, List<TakenRow>)>();
            var matched = new HashSet<Guid>();
            var open = new List<(List<TakenRow> Rows, Match Match)>();
            foreach (var mine in rows.GroupBy(r => r.EmailKey).Select(g => g.ToList()))
            {
                var byEmail = _world.ByEmail(mine[0].EmailKey);
                var byNumber = mine.Select(r => _world.ByNumber(r.AgencyId, r.StaffNumber)).FirstOrDefault(p => p is not null);
                var match = MatchPeople.Decide(mine[0].Named, byEmail?.Named, byNumber?.Named, []);
                if (byEmail is not null && !_world.IsWithin(byEmail)) Aside(mine, LineKind.Review, "known_elsewhere", []);
                else if (match.Kind == MatchKind.Same && _world.ById(match.PersonId!.Value) is { } person)
                {
                    if (!matched.Add(person.Id)) Aside(mine, LineKind.Conflict, "two_rows_one_person", []);
                    else found.Add((person, person.Id, mine));
                }
                else
                {
                    open.Add((mine, match));
                    if (match.Kind == MatchKind.Conflict) (byEmail ?? byNumber)!.Posts.ForEach(p => _covered.Add(((byEmail ?? byNumber)!.Id, p.Id)));
                }
            }

            foreach (var (mine, match) in open)
            {
                if (match.Kind == MatchKind.Conflict)
                {
                    Aside(mine, LineKind.Conflict, match.Code!, []);
                    continue;
                }

                var alike = _world.Alike(mine[0]).Where(p => !matched.Contains(p.Id)).ToList();
                if (MatchPeople.Decide(mine[0].Named, null, null, [.. alike.Select(p => p.Named)]).Kind == MatchKind.Unsure) Aside(mine, LineKind.Review, "called_alike", alike);
                else if (mine.Exists(r => r.Until is null || r.Until >= _world.Today)) found.Add((null, request.Ids(), mine));
                else Unchanged += mine.Count;
            }

            return found;
        }

        private void Aside(List<TakenRow> rows, LineKind kind, string code, IReadOnlyList<OnRecord> candidates)
        {
            foreach (var row in rows)
                Lines.Add(PlannedLine.Aside(row, kind, code, ImportWords.Of(code), candidates));
            foreach (var candidate in candidates) candidate.Posts.ForEach(p => _covered.Add((candidate.Id, p.Id)));
        }

        private void LeaveOutCircles(List<(OnRecord? Person, Guid NewId, List<TakenRow> Rows)> people)
        {
            var ids = people.ToDictionary(p => p.Rows[0].EmailKey, p => p.NewId, StringComparer.Ordinal);
            var above = people.SelectMany(p => p.Rows.Where(r => r.ManagerEmail is not null).Select(r => (p.NewId, r)))
                .Select(x => (From: x.NewId, To: ids.TryGetValue(Account.KeyOf(x.r.ManagerEmail!), out var to) ? to : _world.ByEmail(Account.KeyOf(x.r.ManagerEmail!))?.Id ?? Guid.Empty));
            // What the file says about somebody's manager replaces what is recorded.
            var said = people.Where(p => p.Rows.Exists(r => r.ManagerEmail is not null)).Select(p => p.NewId).ToHashSet();
            var kept = _world.People.Where(p => !said.Contains(p.Id)).SelectMany(p => p.Posts.Where(x => x.Facts.LineManagerId is not null && x.Facts.LiveOn(_world.Today)).Select(x => (From: p.Id, To: x.Facts.LineManagerId!.Value)));
            var circled = ManagerCircles.Of([.. above, .. kept]);
            if (circled.Count == 0) return;
            foreach (var (_, id, rows) in people)
            {
                if (!circled.Contains(id)) continue;
                foreach (var row in rows.Where(r => r.ManagerEmail is not null).ToList())
                {
                    if (!circled.Contains(ids.TryGetValue(Account.KeyOf(row.ManagerEmail!), out var to) ? to : _world.ByEmail(Account.KeyOf(row.ManagerEmail!))?.Id ?? Guid.Empty)) continue;
                    rows.Remove(row);
                    Lines.Add(PlannedLine.Aside(row, LineKind.Bad, "managers_in_circle", ImportWords.Of("managers_in_circle"), []));
                    if (_world.ById(id) is { } known) known.Posts.ForEach(p => _covered.Add((id, p.Id)));
                }
            }

            people.RemoveAll(p => p.Rows.Count == 0);
        }

        /// <summary>The rows of one person at one agency against the posts recorded there; the person as they then stand.</summary>
        private OnRecord? PlanPosts(OnRecord? person, Guid id, List<TakenRow> rows)
        {
            var recorded = person?.Posts.Where(p => p.Facts.AgencyId == rows[0].AgencyId).ToList() ?? [];
            var live = recorded.Where(p => p.Facts.LiveOn(_world.Today)).ToList();
            foreach (var row in rows)
            {
                var post = PostMatch.Of(row, rows.Count, live);
                if (post is { } its) live.Remove(its);
                post ??= recorded.Where(p => row.Until is not null && p.Facts.Until == row.Until).Select(p => ((Guid, PostFacts)?)p).FirstOrDefault();
                if (post is null && row.Until < _world.Today)
                {
                    // Left before we knew of the post: nothing to record.
                    Unchanged++;
                    continue;
                }

                Guid? manager = row.ManagerEmail is { } email && _managers.TryGetValue(Account.KeyOf(email), out var found) && found != id ? found : null;
                var line = PlannedLine.Of(row, id, person, post, manager, _world, request.Ids);
                if (post is { Id: var covered }) _covered.Add((id, covered));
                if (line is null) Unchanged++;
                else Lines.Add(line);
                // A person is added, or put right, once.
                person = line?.Becomes.Person is { } now ? Renewed(person, id, now) : person;
            }

            return person;
        }

        private static OnRecord Renewed(OnRecord? person, Guid id, PersonFacts now)
        {
            var renewed = new OnRecord(id, now, Account.KeyOf(now.Email));
            if (person is not null) renewed.Posts.AddRange(person.Posts);
            return renewed;
        }

        /// <summary>The file lists everybody: posts at its agencies that no row names end today, or the day before the person begins elsewhere.</summary>
        private void EndOthers()
        {
            var agencies = request.Rows.Select(r => r.AgencyId).ToHashSet();
            if (_world.Agency is { } one) agencies.Add(one);
            var begins = new Dictionary<Guid, DateOnly>();
            foreach (var line in Lines.Where(l => l is { Kind: LineKind.Add or LineKind.Move, Was.Post: null, Becomes.Post: not null }))
                begins[line.PersonId!.Value] = line.Becomes.Post!.From;
            foreach (var person in _world.People)
            {
                foreach (var (id, post) in person.Posts)
                {
                    if (!agencies.Contains(post.AgencyId) || !post.LiveOn(_world.Today) || post.From > _world.Today || _covered.Contains((person.Id, id))) continue;
                    var moves = begins.TryGetValue(person.Id, out var elsewhere);
                    var last = moves && elsewhere.AddDays(-1) is var before && before >= post.From && before < _world.Today ? before : _world.Today;
                    if (post.Until is { } until && until <= last) continue;
                    Lines.Add(PlannedLine.Ending(person, id, post, last, moves));
                }
            }

            foreach (var end in Lines.Where(l => l.Kind == LineKind.EndOfMove).ToList())
                if (Lines.Find(l => l.PersonId == end.PersonId && l is { Kind: LineKind.Add, Becomes.Post: not null, Was.Post: null }) is { } begin) begin.Kind = LineKind.Move;
        }
    }
}

/// <summary>All that an import would do.</summary>
public sealed record ImportPlan(IReadOnlyList<PlannedLine> Lines, int Unchanged);
