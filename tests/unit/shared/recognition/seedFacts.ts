/**
 * What each of the real records beside the checkout says, as their reader found it: dates, kinds and sequences in plain,
 * everything in their own words as a digest (`digestOf`), for none of their text may stand here.
 */
export interface SeedFacts {
  readonly file: string;
  readonly kind: string;
  readonly date: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly title: string | null;
  readonly place: string | null;
  readonly chair: string | null;
  readonly actingChair: string | null;
  readonly minuteTaker: string | null;
  readonly sectionKinds: readonly string[];
  readonly sections: readonly string[];
  /** Kind, label as written, digest of the section's title, digest of the passage. */
  readonly outcomes: readonly string[];
  /** Digests of subject, units and progress, then suggestion, ruling and status. */
  readonly followUps: readonly string[];
  readonly warnings: readonly string[];
  /** Page numbers left out. */
  readonly furniture: readonly string[];
}

export const SEEDS: readonly SeedFacts[] = [
  {
    file: "000_4b404a4b59dab6b1.txt",
    kind: "minutes",
    date: "2021-12-10",
    startsAt: "14:30",
    endsAt: "12:30",
    title: "e85e11353dbd6ef7",
    place: "0da541b40ab98d00",
    chair: "b1a18fa43f69a402",
    actingChair: "bae2a4ec14d23a6a",
    minuteTaker: "5ea9495c972feea1",
    sectionKinds: ["chairAddress", "report", "discussion", "extemporeMotion", "chairDirective", "adjournment"],
    sections: [
      "99806cb7b08142a1",
      "5fec06337a825db7",
      "8b221ad9eebba415",
      "226ba00fff49a0a5",
      "a5e090479d4cc878",
      "e0a7d0861443cd97",
    ],
    outcomes: [
      "chairDirective 主席裁示 5fec06337a825db7 cf2bdb70f2792499",
      "chairDirective 主席裁示 5fec06337a825db7 d951d8481a4cf383",
      "chairDirective 主席裁示 5fec06337a825db7 34dc05dc2d18f8fc",
      "chairDirective 主席裁示 5fec06337a825db7 9fe9a81eb374ca9b",
      "chairDirective 主席裁示 5fec06337a825db7 0780c97f834c5864",
      "chairDirective 主席裁示 5fec06337a825db7 c9c2de744451049a",
      "chairDirective 主席裁示 a5e090479d4cc878 47f496e26367e33b",
    ],
    followUps: [
      "656e15f4bb04566a bdc808916225ee58 2d41c31ce46804fd release release released",
      "4f1548ae5f3c0249 bdc808916225ee58+6e70a7f30a519a73 9f3d115d542caeb7 release release released",
      "3da343e11b5415fb bdc808916225ee58 0c8f23a04ea89be4 release release released",
    ],
    warnings: ["ruling-from-tick", "ruling-from-tick", "ruling-from-tick", "end-before-start", "odd-clock"],
    furniture: [],
  },
  {
    file: "001_77092ef5c917e69f.txt",
    kind: "minutes",
    date: "2017-07-18",
    startsAt: "13:30",
    endsAt: "14:30",
    title: "a0684f30d4b3335d",
    place: "9a5c2523ff0a8452",
    chair: "7c9684034dd770f5",
    actingChair: null,
    minuteTaker: "e327354cdfc592a3",
    sectionKinds: [
      "followUpReport",
      "report",
      "announcement",
      "discussion",
      "chairDirective",
      "extemporeMotion",
      "adjournment",
    ],
    sections: [
      "834970350880f3b8",
      "250a8311cdb3f512",
      "bcbbe384cf5153d0",
      "8b221ad9eebba415",
      "a5e090479d4cc878",
      "5eb19c2bf7804675",
      "e0a7d0861443cd97",
    ],
    outcomes: [
      "chairDirective 主席裁示 250a8311cdb3f512 1bc494b8cbd35a15",
      "decision 決定 250a8311cdb3f512 54dbd23594ebf982",
      "decision 決定 250a8311cdb3f512 56696484c2464f08",
      "decision - 250a8311cdb3f512 56696484c2464f08",
      "decision - 250a8311cdb3f512 56696484c2464f08",
      "decision - 250a8311cdb3f512 56696484c2464f08",
      "decision - 250a8311cdb3f512 56696484c2464f08",
      "decision - 250a8311cdb3f512 56696484c2464f08",
      "decision - 250a8311cdb3f512 56696484c2464f08",
      "chairDirective 主席裁示 a5e090479d4cc878 aa1587594954fc6e",
      "resolution 決議 5eb19c2bf7804675 804e1a3e56c81cc5",
      "resolution 決議 5eb19c2bf7804675 804e1a3e56c81cc5",
    ],
    followUps: [],
    warnings: [],
    furniture: [],
  },
  {
    file: "002_558bda034fd8d0c1.txt",
    kind: "minutes",
    date: "2021-11-08",
    startsAt: "14:00",
    endsAt: "17:00",
    title: "858e1e6c121b9fba",
    place: "7e5908b6f0e6636d",
    chair: "97f9be11e7668a7f",
    actingChair: null,
    minuteTaker: "e2c466c705161d1b",
    sectionKinds: ["chairAddress", "chairAddress", "report", "exchange", "other", "adjournment"],
    sections: [
      "03cabe24ef9c49db",
      "99806cb7b08142a1",
      "458319b7e8ac4e37",
      "6e3e0f68c9afebce",
      "0446aa62c91f4b3a",
      "e0a7d0861443cd97",
    ],
    outcomes: [
      "conclusion 總結 6e3e0f68c9afebce 74b0a734b9deb3a3",
      "conclusion 總結 6e3e0f68c9afebce 2e64552dbc35d882",
      "conclusion 總結 6e3e0f68c9afebce 05d0e3fbceb96692",
      "conclusion 總結 6e3e0f68c9afebce 0842921766fe8d27",
      "conclusion 總結 6e3e0f68c9afebce b08aad29ecb3f191",
      "conclusion 主席總結 0446aa62c91f4b3a ad31b248bfe0c060",
    ],
    followUps: [],
    warnings: [],
    furniture: [],
  },
  {
    file: "003_da272c33d7848876.txt",
    kind: "briefing",
    date: null,
    startsAt: null,
    endsAt: null,
    title: "072c7171047d5c23",
    place: null,
    chair: null,
    actingChair: null,
    minuteTaker: null,
    sectionKinds: ["other"],
    sections: [],
    outcomes: [],
    followUps: [],
    warnings: ["not-minutes", "unreadable-character"],
    furniture: [],
  },
  {
    file: "004_663eb93f7475aed5.txt",
    kind: "minutes",
    date: "2020-03-11",
    startsAt: "09:30",
    endsAt: "13:15",
    title: "57f79c350acb8ad8",
    place: "8442a2adef85ef5e",
    chair: "97f9be11e7668a7f",
    actingChair: null,
    minuteTaker: "3032eeaea2fbd162",
    sectionKinds: [
      "chairAddress",
      "approvalOfPreviousMinutes",
      "report",
      "discussion",
      "annex",
      "extemporeMotion",
      "adjournment",
    ],
    sections: [
      "99806cb7b08142a1",
      "c4fc553a73cef7e6",
      "befb1211a70e9fb8",
      "df5acd8f13c66db7",
      "dd4f3a8f8916e97a",
      "5eb19c2bf7804675",
      "e0a7d0861443cd97",
    ],
    outcomes: [
      "decision 決定 befb1211a70e9fb8 1513200b5ffea197",
      "decision 決定 befb1211a70e9fb8 8668b4b5ce58ec6e",
      "decision 決定 befb1211a70e9fb8 135de8c49bac50d6",
      "decision 決定 befb1211a70e9fb8 10904d7f3911fda6",
      "decision 決定 befb1211a70e9fb8 36416977f0f22c96",
      "decision 決定 befb1211a70e9fb8 e985f67442fdca9a",
      "decision 決定 befb1211a70e9fb8 fb379b85edc5f9f9",
      "decision 決定 befb1211a70e9fb8 427599be0df53acc",
      "resolution 決議 df5acd8f13c66db7 0489bf7d0344ed9f",
    ],
    followUps: [
      "9d4ff6618e6fa7ed - - - release released",
      "7f688284e284380f - - - release released",
      "4da54f3fee90af3c - - - release released",
      "17b6db555913247f - - - release released",
      "9dcc9721061f9200 - - - release released",
      "33792eb0adcc0c61 - - - release released",
      "438e1334e7b4b85b - - - release released",
      "3d58512038389520 - - - specialMeeting open",
      "841e7094438ec3f9 - - - continue open",
      "ad1f980ca401c322 - - - continue open",
      "600fbd0abb128864 - - - continue open",
    ],
    warnings: ["ruling-contradiction"],
    furniture: ["8"],
  },
];
