namespace GoldenThread.Data.Samples.Names;

/// <summary>Places that are on no map: two halves of English place names, in an order of their own for each world.</summary>
internal static class PlaceNames
{
    private static readonly string[] _first =
    [
        "Thistle", "Bracken", "Wren", "Hollow", "Larken", "Quill", "Marrow", "Pebble", "Sparrow", "Otter", "Finch", "Gorse", "Tansy", "Ember", "Lindle", "Yarrow", "Copper",
        "Heron", "Teasel", "Umber", "Cinder", "Elder", "Fallow", "Juniper", "Kestrel", "Sorrel", "Bramble", "Clover", "Plover", "Damson", "Harebell", "Medlar",
    ];

    private static readonly string[] _second = ["wick", "low", "fold", "mere", "by", "beck", "dale", "combe", "hythe", "marle", "thwaite", "stow", "wold", "garth", "holme", "leigh", "mead", "scar", "tarn", "worth"];

    public static IReadOnlyList<string> Streets { get; } = ["High Lane", "Chapel Row", "Market Square", "Mill Bank", "Station Approach", "Orchard Way", "Weavers Yard", "Canal Side"];

    public static List<string> Shuffled(Dice dice) => dice.Shuffled(_first.SelectMany(f => _second.Select(s => f + s)));
}
