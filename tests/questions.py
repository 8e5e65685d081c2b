"""Three hundred questions: as typed, what they mean, and how they are printed."""

from photoapp.search.tree import About, All, Either, Exact, Filter, Node, Not, Words


def plain(text: str) -> tuple[str, Node, str]:
    return text, Words(text), text


def one(text: str, name: str, value: str) -> tuple[str, Node, str]:
    """A filter that is printed as it was typed."""
    return text, Filter(name, value), text


def both(*terms: Node) -> Node:
    return All(terms)


def any_of(*terms: Node) -> Node:
    return Either(terms)


def no(word: str) -> Node:
    return Not(Words(word))


_PLAIN = """
dog|dog on a beach|black & white|C-3PO|t-shirt|Lisbon - Porto|--force|-|--|18:30|16:9|1/250|50%
f/2.8|R&B|rock'n'roll|don't|l'été|naïve café|Straße nach Köln|狗|пляж и море|海辺の犬|犬 と 猫
🐕 on grass|:-)|;)|:)|^_^|...|?!|#sunset|@home|*.jpg|IMG_1234.JPG|DSC(2).jpg|f(x)|a|b c|a & b
http://example.org/a?b=c|https://example.org|file:///photos/a.jpg|C:\\Photos|D:\\a b|x:y
no_filter:x 12:30 :x|café:au lait|smile:)|note: this|Star Trek: Picard|Mr: X|re:|what:|a:b
dog not cat|dog NOT cat|dog AND cat|Oregon|orchid|dog orange
dog" beach|5" disk|a"b"c|2019|2019-07|3.5|+1|½ moon|a-b-c|3-0|3-|½|x=1|<dog>|>=4|~|~lisbon
100:1|0:dog|00:dog|2:1|3:45|100:dog|.5:dog|5:|tag|date|about|not|near lisbon|last summer
christmas 2020|new york|1990s|weekends|person wearing a red hat|two dogs playing|no people
sunset over the sea in Portugal|what is this?|who's there|mother-in-law|x-ray|e-mail|-.-|_|__init__
e.g. this|U.S.A.|1,000 lakes|a;b|a,b|[a]|{a}|a/b|a\\b|%|$5|€20|№ 5|™|日本 2019|עברית|العربية|ไทย
"""

_NEGATIVE: list[tuple[str, Node, str]] = [
    ("-people", no("people"), "-people"),
    ("not:people", no("people"), "-people"),
    ("NOT:people", no("people"), "-people"),
    ("Not:people", no("people"), "-people"),
    ("-t-shirt", no("t-shirt"), "-t-shirt"),
    ("-люди", no("люди"), "-люди"),
    ("-a1", no("a1"), "-a1"),
    ("dog -people", both(Words("dog"), no("people")), "dog -people"),
    ("-people dog", both(no("people"), Words("dog")), "-people dog"),
    ("dog -people beach", both(Words("dog beach"), no("people")), "dog beach -people"),
    ("dog -people -cars", both(Words("dog"), no("people"), no("cars")), "dog -people -cars"),
    ('not:"a crowd"', no("a crowd"), 'not:"a crowd"'),
    ('dog not:"a crowd" cat', both(Words("dog cat"), no("a crowd")), 'dog cat not:"a crowd"'),
    ('-not:"a crowd"', Words("a crowd"), "a crowd"),
    ("-not:dog", Words("dog"), "dog"),
    ("not:-x", no("-x"), 'not:"-x"'),
    ("not:(a)", no("a"), "-a"),
    ("-(a b)", no("a b"), 'not:"a b"'),
    ("-(a -b)", Not(both(Words("a"), no("b"))), "-(a -b)"),
    ("-(a or b)", Not(any_of(Words("a"), Words("b"))), "-(a or b)"),
    ("not:(a or b) c", both(Not(any_of(Words("a"), Words("b"))), Words("c")), "-(a or b) c"),
    ("-(-a)", Words("a"), "a"),
    ('-"lisbon 2019"', Not(Exact("lisbon 2019")), '-"lisbon 2019"'),
    ("-2:dog", Not(Words("dog", 2)), "-2:dog"),
    ("not:2:dog", Not(Words("dog", 2)), "-2:dog"),
    ("-about:spring", Not(About("spring")), "-about:spring"),
    ("not:about:spring", Not(About("spring")), "-about:spring"),
    ("not:folder:x", Not(Filter("folder", "x")), "-folder:x"),
    ("-http://x", no("http://x"), "-http://x"),
    ("not:or", no("or"), '-1:"or"'),
    ("-C-3PO", no("C-3PO"), "-C-3PO"),
]

_EXACT: list[tuple[str, Node, str]] = [
    ('"lisbon 2019"', Exact("lisbon 2019"), '"lisbon 2019"'),
    ('"lisbon"', Exact("lisbon"), '"lisbon"'),
    ('"  lisbon   2019 "', Exact("lisbon 2019"), '"lisbon 2019"'),
    ('"-people"', Exact("-people"), '"-people"'),
    ('"folder:x"', Exact("folder:x"), '"folder:x"'),
    ('"a or b"', Exact("a or b"), '"a or b"'),
    ('"(a)"', Exact("(a)"), '"(a)"'),
    ('dog "on a" beach', both(Words("dog beach"), Exact("on a")), 'dog beach "on a"'),
    ('"one""two"', both(Exact("one"), Exact("two")), '"one" "two"'),
    ('"one"two', both(Exact("one"), Words("two")), '"one" two'),
    ('"one" or "two"', any_of(Exact("one"), Exact("two")), '"one" or "two"'),
    ('dog "lisbon" -"porto"', both(Words("dog"), Exact("lisbon"), Not(Exact("porto"))),
     'dog "lisbon" -"porto"'),
    ('"狗"', Exact("狗"), '"狗"'),
    ('"50%"', Exact("50%"), '"50%"'),
    ('"é"', Exact("é"), '"é"'),
]  # fmt: skip

_NOTHING: list[tuple[str, Node, str]] = [
    (text, All(), "") for text in ("", " \t\n ", '""', '-""', '" "', "()", "( )", "(())", "-()")
]

_MEANING: list[tuple[str, Node, str]] = [
    ("about:spring", About("spring"), "about:spring"),
    ("ABOUT:spring", About("spring"), "about:spring"),
    ('about:"blue sky"', About("blue sky"), 'about:"blue sky"'),
    ('about:" blue  sky "', About("blue sky"), 'about:"blue sky"'),
    ("about:blue sky", both(About("blue"), Words("sky")), "about:blue sky"),
    ("dog about:spring", both(Words("dog"), About("spring")), "dog about:spring"),
    ("about:a about:b", both(About("a"), About("b")), "about:a about:b"),
    ("about:a or about:b", any_of(About("a"), About("b")), "about:a or about:b"),
    ("about:C-3PO", About("C-3PO"), "about:C-3PO"),
    ("about:a:b", About("a:b"), "about:a:b"),
    ("about:or", About("or"), "about:or"),
    ("(about:x)", About("x"), "about:x"),
]

_WEIGHTS: list[tuple[str, Node, str]] = [
    ("2:dog", Words("dog", 2), "2:dog"),
    ("2.5:dog", Words("dog", 2.5), "2.5:dog"),
    ("0.5:dog", Words("dog", 0.5), "0.5:dog"),
    ("0.25:dog", Words("dog", 0.25), "0.25:dog"),
    ("10:dog", Words("dog", 10), "10:dog"),
    ("99.99:dog", Words("dog", 99.99), "99.99:dog"),
    ("1:dog", Words("dog"), "dog"),
    ("1.0:dog", Words("dog"), "dog"),
    ("02:dog", Words("dog", 2), "2:dog"),
    ('2:"blue sky"', Words("blue sky", 2), '2:"blue sky"'),
    ('0.5:"blue sky"', Words("blue sky", 0.5), '0.5:"blue sky"'),
    ('2:"C-3PO"', Words("C-3PO", 2), "2:C-3PO"),
    ("2:t-shirt", Words("t-shirt", 2), "2:t-shirt"),
    ("2:犬", Words("犬", 2), "2:犬"),
    ('1:"a b"', Words("a b"), "a b"),
    ('1:"trick or treat"', Words("trick or treat"), 'trick 1:"or" treat'),
    ('1:"(a)"', Words("(a)"), '1:"(a)"'),
    ('1:"-people"', Words("-people"), '1:"-people"'),
    ('1:"folder:x"', Words("folder:x"), '1:"folder:x"'),
    ("2:dog cat", both(Words("dog", 2), Words("cat")), "2:dog cat"),
    ("cat 2:dog mouse", both(Words("cat mouse"), Words("dog", 2)), "cat mouse 2:dog"),
    ("2:dog 3:cat", both(Words("dog", 2), Words("cat", 3)), "2:dog 3:cat"),
    ("2:(dog)", Words("dog", 2), "2:dog"),
    ("2:(dog or cat)", any_of(Words("dog", 2), Words("cat", 2)), "2:dog or 2:cat"),
    ("0.5:(2:dog cat)", both(Words("dog"), Words("cat", 0.5)), "dog 0.5:cat"),
    ("2:(a -b)", both(Words("a", 2), Not(Words("b", 2))), "2:a -2:b"),
    ("2:about:spring", About("spring", 2), "2:about:spring"),
    ('2:about:"blue sky"', About("blue sky", 2), '2:about:"blue sky"'),
    ("2:2:dog", Words("2:2:dog"), "2:2:dog"),
    ("2:not:dog", Not(Words("dog", 2)), "-2:dog"),
]

_FILTERS = [
    one("folder:lisbon", "folder", "lisbon"),
    one("folder:a:b", "folder", "a:b"),
    one("folder:/a/b", "folder", "/a/b"),
    one("folder:C:\\Photos", "folder", "C:\\Photos"),
    one("folder:2020/garden", "folder", "2020/garden"),
    one('folder:"2019 Lisbon"', "folder", "2019 Lisbon"),
    one('folder:"Photos (old)"', "folder", "Photos (old)"),
    one("folder:%", "folder", "%"),
    one("folder:-x", "folder", "-x"),
    one('folder:a"b', "folder", 'a"b'),
    one("camera:canon", "camera", "canon"),
    one('camera:"fujifilm x-t3"', "camera", "fujifilm x-t3"),
    one("camera:x-t3", "camera", "x-t3"),
    one("lens:xf35", "lens", "xf35"),
    one('lens:"XF35mm F2"', "lens", "XF35mm F2"),
    one("type:jpg", "type", "jpg"),
    one("type:.JPEG", "type", ".JPEG"),
    one("type:raw", "type", "raw"),
    one("rating:5", "rating", "5"),
    one("rating:>=4", "rating", ">=4"),
    one("rating:<0", "rating", "<0"),
    one("rating:-1", "rating", "-1"),
    one('rating:">= 4"', "rating", ">= 4"),
    one("tag:holiday", "tag", "holiday"),
    one('tag:"black and white"', "tag", "black and white"),
    one("tag:R&B", "tag", "R&B"),
    one("tag:犬", "tag", "犬"),
    one("tag:or", "tag", "or"),
    one("is:missing", "is", "missing"),
    one("is:untagged", "is", "untagged"),
    one("is:raw", "is", "raw"),
    one("place:lisbon", "place", "lisbon"),
    one("place:münchen", "place", "münchen"),
    one('place:"new york"', "place", "new york"),
    one('place:"paris, texas"', "place", "paris, texas"),
    one("place:東京", "place", "東京"),
    one("near:lisbon", "near", "lisbon"),
    one("near:lisbon~50km", "near", "lisbon~50km"),
    one("near:38.72,-9.14", "near", "38.72,-9.14"),
    one("near:38.72,-9.14~5mi", "near", "38.72,-9.14~5mi"),
    one('near:"new york~50km"', "near", "new york~50km"),
    one("date:2019", "date", "2019"),
    one("date:2019-07", "date", "2019-07"),
    one("date:2019-07-04", "date", "2019-07-04"),
    one("date:2019..2021", "date", "2019..2021"),
    one("date:2019..", "date", "2019.."),
    one("date:1990s", "date", "1990s"),
    one('date:"last summer"', "date", "last summer"),
    one('date:"christmas 2020"', "date", "christmas 2020"),
    one('date:"weekends in 2019"', "date", "weekends in 2019"),
]

_MORE_FILTERS: list[tuple[str, Node, str]] = [
    ("Folder:Lisbon", Filter("folder", "Lisbon"), "folder:Lisbon"),
    ('folder:" lisbon "', Filter("folder", "lisbon"), "folder:lisbon"),
    ('TAG:"dog"', Filter("tag", "dog"), "tag:dog"),
    ("-folder:lisbon", Not(Filter("folder", "lisbon")), "-folder:lisbon"),
    ('-tag:"black cat"', Not(Filter("tag", "black cat")), '-tag:"black cat"'),
    ("-is:untagged", Not(Filter("is", "untagged")), "-is:untagged"),
    ("-rating:>=3", Not(Filter("rating", ">=3")), "-rating:>=3"),
    ("date:last summer", Filter("date", "last summer"), 'date:"last summer"'),
    ("date:christmas 2020", Filter("date", "christmas 2020"), 'date:"christmas 2020"'),
    ("date:august", Filter("date", "august"), 'date:"august"'),
    ("date:4 july 2019", Filter("date", "4 july 2019"), 'date:"4 july 2019"'),
    ("date:yesterday", Filter("date", "yesterday"), 'date:"yesterday"'),
    ("date:weekends in 2019", Filter("date", "weekends in 2019"), 'date:"weekends in 2019"'),
    ("date:last summer beach", both(Filter("date", "last summer"), Words("beach")),
     'date:"last summer" beach'),
    ("beach date:last 10 days -dog",
     both(Words("beach"), Filter("date", "last 10 days"), no("dog")),
     'beach date:"last 10 days" -dog'),
    ("date:summer 2020 or date:may",
     any_of(Filter("date", "summer 2020"), Filter("date", "may")),
     'date:"summer 2020" or date:"may"'),
    ("(date:last summer) dog", both(Filter("date", "last summer"), Words("dog")),
     'date:"last summer" dog'),
    ("(dog date:last summer)", both(Words("dog"), Filter("date", "last summer")),
     'dog date:"last summer"'),
    ("-date:last year", Not(Filter("date", "last year")), '-date:"last year"'),
    ('date:"may" 2020', both(Filter("date", "may"), Words("2020")), 'date:"may" 2020'),
    ("date:2019 may flowers", both(Filter("date", "2019"), Words("may flowers")),
     "date:2019 may flowers"),
    ("date:new year's eve party", both(Filter("date", "new year's eve"), Words("party")),
     'date:"new year\'s eve" party'),
    ("date:since 2019 dog", both(Filter("date", "since 2019"), Words("dog")),
     'date:"since 2019" dog'),
    ("date:soon dog", both(Filter("date", "soon"), Words("dog")), 'date:"soon" dog'),
    ("dog date:2019..2021", both(Words("dog"), Filter("date", "2019..2021")),
     "dog date:2019..2021"),
    ("sunset folder:lisbon date:2019..2021",
     both(Words("sunset"), Filter("folder", "lisbon"), Filter("date", "2019..2021")),
     "sunset folder:lisbon date:2019..2021"),
    ("dog folder:a beach", both(Words("dog beach"), Filter("folder", "a")), "dog beach folder:a"),
    ("folder:a folder:b", both(Filter("folder", "a"), Filter("folder", "b")),
     "folder:a folder:b"),
    ("place:new york", both(Filter("place", "new"), Words("york")), "place:new york"),
    ("(folder:a)", Filter("folder", "a"), "folder:a"),
    ("(folder:Photos(old))", Filter("folder", "Photos(old)"), 'folder:"Photos(old)"'),
]  # fmt: skip

_OR: list[tuple[str, Node, str]] = [
    ("dog or cat", any_of(Words("dog"), Words("cat")), "dog or cat"),
    ("dog OR cat", any_of(Words("dog"), Words("cat")), "dog or cat"),
    ("dog Or cat", any_of(Words("dog"), Words("cat")), "dog or cat"),
    ("a or b or c", any_of(Words("a"), Words("b"), Words("c")), "a or b or c"),
    ("(a or b) or c", any_of(Words("a"), Words("b"), Words("c")), "a or b or c"),
    ("a or (b or c)", any_of(Words("a"), Words("b"), Words("c")), "a or b or c"),
    ("dog on a beach or cat on a sofa",
     any_of(Words("dog on a beach"), Words("cat on a sofa")), "dog on a beach or cat on a sofa"),
    ("trick or treat", any_of(Words("trick"), Words("treat")), "trick or treat"),
    ("dog or or cat", any_of(Words("dog"), Words("or cat")), 'dog or 1:"or" cat'),
    ("or", Words("or"), '1:"or"'),
    ("OR", Words("OR"), '1:"OR"'),
    ("or dog", Words("or dog"), '1:"or" dog'),
    ("dog or", Words("dog or"), 'dog 1:"or"'),
    ("(dog or) cat", Words("dog or cat"), 'dog 1:"or" cat'),
    ('2:dog"a b"', both(Words('dog"a', 2), Words('b"')), '2:dog"a b"'),
    ('-(a"b c)', no('a"b c'), '-(a"b c)'),
    ("or or or", any_of(Words("or"), Words("or")), '1:"or" or 1:"or"'),
    ("dog or -cat", any_of(Words("dog"), no("cat")), "dog or -cat"),
    ("-dog or -cat", any_of(no("dog"), no("cat")), "-dog or -cat"),
    ('a or ""', Words("a"), "a"),
    ("a or ()", Words("a"), "a"),
    ("() or a", Words("a"), "a"),
    ("(dog)", Words("dog"), "dog"),
    ("((dog))", Words("dog"), "dog"),
    ("( dog )", Words("dog"), "dog"),
    ("(dog) cat", Words("dog cat"), "dog cat"),
    ("(dog cat) mouse", Words("dog cat mouse"), "dog cat mouse"),
    ("IMG (2)", Words("IMG 2"), "IMG 2"),
    ("(DSC(2).jpg)", Words("DSC(2).jpg"), "DSC(2).jpg"),
    ("(a:-) b", Words("a:- b"), "a:- b"),
    ("a (b or c)", both(Words("a"), any_of(Words("b"), Words("c"))), "a (b or c)"),
    ("(b or c) a", both(any_of(Words("b"), Words("c")), Words("a")), "(b or c) a"),
    ("(a or b) (c or d)",
     both(any_of(Words("a"), Words("b")), any_of(Words("c"), Words("d"))), "(a or b) (c or d)"),
    ("(a b) or c", any_of(Words("a b"), Words("c")), "a b or c"),
    ("a b or c d", any_of(Words("a b"), Words("c d")), "a b or c d"),
    ("tag:a or tag:b", any_of(Filter("tag", "a"), Filter("tag", "b")), "tag:a or tag:b"),
    ("dog (tag:a or tag:b)", both(Words("dog"), any_of(Filter("tag", "a"), Filter("tag", "b"))),
     "dog (tag:a or tag:b)"),
    ("dog tag:a or cat tag:b",
     any_of(both(Words("dog"), Filter("tag", "a")), both(Words("cat"), Filter("tag", "b"))),
     "dog tag:a or cat tag:b"),
    ("dog -(tag:a or tag:b)",
     both(Words("dog"), Not(any_of(Filter("tag", "a"), Filter("tag", "b")))),
     "dog -(tag:a or tag:b)"),
    ("-(tag:a tag:b)", Not(both(Filter("tag", "a"), Filter("tag", "b"))), "-(tag:a tag:b)"),
    ("(a or (b (c or d)))",
     any_of(Words("a"), both(Words("b"), any_of(Words("c"), Words("d")))), "a or b (c or d)"),
    ('"x y" or tag:z dog', any_of(Exact("x y"), both(Filter("tag", "z"), Words("dog"))),
     '"x y" or tag:z dog'),
    ('2:dog or 0.5:"blue sky"', any_of(Words("dog", 2), Words("blue sky", 0.5)),
     '2:dog or 0.5:"blue sky"'),
    ("(dog or cat) -people date:2019",
     both(any_of(Words("dog"), Words("cat")), no("people"), Filter("date", "2019")),
     "(dog or cat) -people date:2019"),
    ("(place:lisbon or place:porto) rating:>=4",
     both(any_of(Filter("place", "lisbon"), Filter("place", "porto")), Filter("rating", ">=4")),
     "(place:lisbon or place:porto) rating:>=4"),
    ("dog)", Words("dog)"), "dog)"),
    ("a) b", Words("a) b"), "a) b"),
    ("(a or b)c", both(any_of(Words("a"), Words("b")), Words("c")), "(a or b) c"),
]  # fmt: skip

_SPACED = [("  dog   on\ta beach ", Words("dog on a beach"), "dog on a beach"),
           ("dog\u3000cat", Words("dog cat"), "dog cat"),
           ("dog\ncat", Words("dog cat"), "dog cat")]  # fmt: skip

QUESTIONS: list[tuple[str, Node, str]] = [
    *(
        plain(text)
        for line in _PLAIN.strip().splitlines()
        for text in line.split("|")
        if text.strip()
    ),
    *_SPACED,
    *_NOTHING,
    *_NEGATIVE,
    *_EXACT,
    *_MEANING,
    *_WEIGHTS,
    *_FILTERS,
    *_MORE_FILTERS,
    *_OR,
]
