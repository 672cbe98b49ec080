namespace GoldenThread.Data.Samples.Names;

/// <summary>First and last names in about the mix of England's workforce. Put together by chance; nobody is meant.</summary>
internal static class PersonNames
{
    private sealed record Family(int Weight, string[] First, string[] Last);

    /// <summary>Names that screens and sorting must bear: long, short, accented, with apostrophes, hyphens and particles. Every partnership has each of them.</summary>
    public static IReadOnlyList<(string First, string Last)> Awkward { get; } =
    [
        ("Wilhelmina-Rosalind", "Featherstonehaugh-Cholmondeley-Fotheringay"), ("Aoife", "O'Shaughnessy"), ("Zoë", "D'Souza"), ("Łukasz", "Żółkiewski"),
        ("Xu", "Li"), ("Siân", "Llywelyn-Prŷs"), ("Chukwuemeka Oluwadamilola", "Nwachukwu-Adebayo"), ("José María", "de la Peña y Núñez"),
        ("Nguyễn", "Thị Hồng"), ("Jean-Noël", "van der Westhuizen"), ("Ruaidhrí", "Mac Giolla Phádraig"), ("Ann", "Ng"),
    ];

    private static readonly Family[] _families =
    [
        new(70,
            ["Alison", "Andrew", "Amy", "Anthony", "Beth", "Brian", "Caroline", "Christopher", "Claire", "Daniel", "David", "Dawn", "Deborah", "Donna", "Edward", "Eleanor", "Elizabeth", "Emily", "Emma", "Fiona", "Gareth", "Gemma", "Graham", "Hannah", "Harriet", "Heather", "Helen", "Ian", "Jack", "Jacqueline", "James", "Jane", "Janet", "Jennifer", "Jessica", "Joanne", "John", "Jonathan", "Julie", "Karen", "Katherine", "Kelly", "Kevin", "Laura", "Leanne", "Linda", "Lisa", "Louise", "Lucy", "Mark", "Martin", "Matthew", "Megan", "Michelle", "Natalie", "Nicola", "Olivia", "Oliver", "Patricia", "Paul", "Peter", "Philippa", "Rachel", "Rebecca", "Richard", "Robert", "Ruth", "Samantha", "Sarah", "Sharon", "Simon", "Sophie", "Stephen", "Susan", "Thomas", "Tracey", "Victoria", "Wendy", "William", "Zara"],
            ["Ainsworth", "Allen", "Atkins", "Baker", "Barlow", "Bennett", "Bradshaw", "Brooks", "Carter", "Chapman", "Clarke", "Cooper", "Crossley", "Davies", "Dawson", "Dixon", "Eastwood", "Edwards", "Ellis", "Evans", "Fairhurst", "Fletcher", "Foster", "Gibson", "Grant", "Greenhalgh", "Griffiths", "Hall", "Harrison", "Hartley", "Heath", "Hill", "Holden", "Howarth", "Hughes", "Jackson", "Jenkins", "Johnson", "Jones", "Kershaw", "Knight", "Lawson", "Lewis", "Lomax", "Marsden", "Marshall", "Mason", "Mellor", "Miller", "Mitchell", "Morgan", "Moore", "Morris", "Newton", "Nicholson", "Ogden", "Palmer", "Parker", "Pearson", "Perkins", "Phillips", "Potter", "Price", "Reynolds", "Richardson", "Roberts", "Robinson", "Rowbottom", "Saunders", "Shaw", "Simpson", "Smith", "Spencer", "Stevens", "Sutcliffe", "Taylor", "Thompson", "Turner", "Walker", "Walmsley", "Ward", "Watson", "Webb", "Wilkinson", "Williams", "Wilson", "Wood", "Wright", "Yates"]),
        new(11,
            ["Aisha", "Amina", "Amir", "Anjali", "Asif", "Bilal", "Deepa", "Fatima", "Farah", "Gurpreet", "Harpreet", "Imran", "Jasvinder", "Kiran", "Manjit", "Meera", "Mohammed", "Nadia", "Naveed", "Nasreen", "Parveen", "Priya", "Rajesh", "Rukhsana", "Saima", "Sanjay", "Shabana", "Shahid", "Sunita", "Tahira", "Usman", "Vikram", "Yasmin", "Zainab"],
            ["Ahmed", "Akhtar", "Ali", "Anwar", "Aziz", "Begum", "Bhatti", "Chaudhry", "Choudhury", "Dhillon", "Gill", "Hussain", "Iqbal", "Joshi", "Kaur", "Khan", "Khatun", "Mahmood", "Malik", "Mehta", "Miah", "Mistry", "Patel", "Qureshi", "Rahman", "Rashid", "Sandhu", "Shah", "Sharma", "Sheikh", "Siddiqui", "Singh", "Uddin", "Yusuf"]),
        new(6,
            ["Abena", "Adaeze", "Akosua", "Babatunde", "Blessing", "Chidi", "Chinwe", "Delroy", "Efua", "Esther", "Femi", "Folasade", "Grace", "Kofi", "Kwame", "Marcia", "Mercy", "Ngozi", "Nkechi", "Olumide", "Patience", "Precious", "Tendai", "Tunde", "Winston", "Yetunde"],
            ["Abiodun", "Acheampong", "Adeyemi", "Afolabi", "Agyeman", "Asante", "Bailey", "Boateng", "Campbell", "Chukwu", "Danquah", "Eze", "Francis", "Gordon", "Ibrahim", "Kamara", "Mensah", "Moyo", "Mutasa", "Ndlovu", "Nwosu", "Obi", "Okafor", "Okonkwo", "Olawale", "Osei", "Owusu", "Sesay", "Thomas-Reid"]),
        new(5,
            ["Agnieszka", "Andrei", "Beata", "Daria", "Elena", "Ewa", "Gabriela", "Ilona", "Ivana", "Joanna", "Katarzyna", "Krzysztof", "Magdalena", "Małgorzata", "Marek", "Mihai", "Monika", "Natalia", "Oksana", "Paweł", "Piotr", "Radka", "Renata", "Tomasz", "Viktoria", "Zuzana"],
            ["Balan", "Dąbrowska", "Dvořák", "Horváth", "Ionescu", "Ivanov", "Jankowski", "Kamińska", "Kováč", "Kowalczyk", "Kozłowski", "Lewandowska", "Marinescu", "Mazur", "Nowak", "Novotná", "Pavlenko", "Petrauskas", "Popescu", "Shevchenko", "Szymańska", "Wiśniewska", "Wójcik", "Zieliński"]),
        new(4,
            ["Aoife", "Bernadette", "Brendan", "Ciara", "Conor", "Declan", "Deirdre", "Eamon", "Fionnuala", "Maeve", "Niamh", "Orla", "Padraig", "Róisín", "Seán", "Sinéad", "Siobhán"],
            ["Brennan", "Byrne", "Connolly", "Doherty", "Donnelly", "Duffy", "Fitzgerald", "Flanagan", "Gallagher", "Kavanagh", "Keane", "Kelly", "Lynch", "McCarthy", "McDermott", "McGrath", "Murphy", "Nolan", "O'Brien", "O'Connor", "O'Neill", "O'Sullivan", "Quinn", "Rooney", "Sweeney"]),
        new(4,
            ["Ahmad", "Bahar", "Beatriz", "Carlos", "Catarina", "Chiara", "Dilan", "Elif", "Hassan", "Hui Min", "Inês", "Joana", "Ka Wai", "Layla", "Leyla", "Marta", "Mei", "Miguel", "Omar", "Parisa", "Reza", "Rosa", "Samira", "Sofía", "Tiago", "Wai Yee", "Yi Ling"],
            ["Abdi", "Al-Hassan", "Amini", "Chan", "Chen", "Cheung", "Costa", "Demir", "Fernandes", "Ferreira", "García", "Gonçalves", "Haidari", "Hosseini", "Lam", "Leung", "Lopes", "Martins", "Mohamud", "Öztürk", "Pereira", "Romano", "Rossi", "Santos", "Silva", "Tran", "Wong", "Yilmaz", "Zhang"]),
    ];

    public static (string First, string Last) Draw(Dice dice)
    {
        var family = dice.Of(_families, f => f.Weight);
        var lastFrom = dice.Percent(8) ? dice.Of(_families, f => f.Weight) : family;
        var last = dice.Of(lastFrom.Last);
        return (dice.Of(family.First), dice.Percent(3) && dice.Of(family.Last) is { } second && second != last ? $"{last}-{second}" : last);
    }
}
