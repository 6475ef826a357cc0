// Polish, Czech, Slovak, Serbian with Croatian and Bosnian, Slovene, Romanian and Albanian, in Latin letters: Serbian
// Cyrillic is read as these.
import { type DateWords, daysAgo, list } from './write-date-words.ts'

/** 1…31 in the genitive, as a day of the month stands before it: "pátého srpna", "dvacátého prvního května". */
const westSlavicOrdinals = (text: string): Record<string, number> => {
  const words = text.split(' ')
  const twenty = words[19] ?? ''
  const entries = words.map((word, at): [string, number] => [word, at + 1])
  const beyond = words.slice(0, 9).map((word, at): [string, number] => [`${twenty} ${word}`, at + 21])
  return Object.fromEntries([...entries, ...beyond])
}

export const wordsBetweenBalticAndAdriatic: Readonly<Record<string, DateWords>> = {
  ro: {
    weekdays: list(
      'duminică,duminica,duminici|luni|marți,marțea|miercuri,miercurea|joi,joia|vineri,vinerea|sâmbătă,sâmbăta',
    ),
    months: list(
      'ianuarie,ian|februarie,feb|martie|aprilie,apr|mai|iunie|iulie|august,aug|septembrie,sept|octombrie,oct|noiembrie,nov|decembrie,dec',
    ),
    relative: {
      ...daysAgo('două trei patru cinci șase șapte', ['în urmă cu N zile', 'acum N zile']),
      azi: 0,
      astăzi: 0,
      diseară: 0,
      'noaptea aceasta': 0,
      'noaptea trecută': 0,
      ieri: -1,
      aseară: -1,
      alaltăieri: -2,
      'în ajun': -1,
    },
    parts: {
      dawn: ['în zori', 'zorii', 'zorilor', 'zori'],
      morning: ['dimineața', 'dimineață', 'dimineții'],
      noon: ['prânz', 'amiază', 'amiaza'],
      afternoon: ['după amiază', 'după amiaza', 'după masă', 'după prânz'],
      evening: ['seara', 'seară', 'serii', 'aseară'],
      night: ['noaptea', 'noapte', 'nopții', 'miezul nopții'],
    },
    clock: ['ora', 'orele', 'jurul'],
    nightTo: ['noaptea spre', 'noaptea dinspre'],
  },
  pl: {
    weekdays: list('niedziel*|poniedział*|wtorek,wtorku|środ*|czwart*|piąt*|sobot*'),
    months: list(
      'stycznia,stycz|lutego|marca|kwietnia,kwiet|maja|czerwca,czerw|lipca|sierpnia,sierp|września,wrześ,wrzes|października,paźdz|listopada,listop|grudnia,grud',
    ),
    relative: {
      ...daysAgo('dwa trzy cztery pięć sześć siedem', ['N dni temu']),
      dziś: 0,
      dzisiaj: 0,
      wczoraj: -1,
      przedwczoraj: -2,
      'tej nocy': 0,
      'minionej nocy': 0,
      'ubiegłej nocy': 0,
    },
    parts: {
      dawn: ['nad ranem', 'świcie', 'świtem', 'przed świtem'],
      morning: ['rano'],
      noon: ['południe'],
      afternoon: ['po południu'],
      evening: ['wieczorem'],
      night: ['nocy', 'noc'],
    },
    nightTo: ['noc na'],
  },
  cs: {
    weekdays: list(
      'neděl*,nedel*|ponděl*|úterý,úterní*,úterk*|střed*|čtvrt*,čtvrteční*|pátek,pátku,páteční*|sobot*,sobotní*',
    ),
    months: list(
      'ledna,lednu,leden,lednový*|února,únoru,únor|března,březnu,březen|dubna,dubnu,duben|května,květnu,květen|června,červnu,červen|července,červenci,červenec|srpna,srpnu,srpen|září|října,říjnu,říjen|listopadu,listopad|prosince,prosinci,prosinec',
    ),
    relative: {
      ...daysAgo('dvěma třemi čtyřmi pěti šesti sedmi', ['před N dny', 'před N dni']),
      dnes: 0,
      včera: -1,
      předevčírem: -2,
      'včerejší*': -1,
      'dnešní*': 0,
      'uplynulé noci': 0,
      'minulé noci': 0,
      'dnes v noci': 0,
    },
    ordinals: westSlavicOrdinals(
      'prvního druhého třetího čtvrtého pátého šestého sedmého osmého devátého desátého jedenáctého dvanáctého třináctého čtrnáctého patnáctého šestnáctého sedmnáctého osmnáctého devatenáctého dvacátého',
    ),
    parts: {
      dawn: ['za úsvitu', 'před úsvitem', 'na úsvitu', 'za svítání', 'nad ránem', 'k ránu', 'časně ráno'],
      morning: ['ráno', 'dopoledne', 'ranní*'],
      noon: ['poledne', 'v poledne'],
      afternoon: ['odpoledne'],
      evening: ['večer', 'navečer', 'večerní*'],
      night: ['noc', 'noci', 'půlnoc*', 'noční*'],
    },
    clock: ['v', 've', 'kolem', 'hodin'],
    nightTo: ['noc na', 'noci na'],
  },
  sk: {
    weekdays: list(
      'nedeľ*|pondel*|utorok,utorka,utorku,utorňajš*|streda,stredu,stredy,stredajš*|štvrt*|piatok,piatka,piatku,piatkov*|sobot*',
    ),
    months: list(
      'januára,januári,január|februára,februári,február|marca,marci,marec|apríla,apríli,apríl|mája,máji,máj|júna,júni,jún|júla,júli,júl|augusta,auguste,august|septembra,septembri,september|októbra,októbri,október|novembra,novembri,november|decembra,decembri,december',
    ),
    relative: {
      ...daysAgo('dvoma troma štyrmi piatimi šiestimi siedmimi', ['pred N dňami']),
      dnes: 0,
      včera: -1,
      predvčerom: -2,
      'včerajš*': -1,
      'dnešn*': 0,
      'uplynulej noci': 0,
      'minulej noci': 0,
    },
    ordinals: westSlavicOrdinals(
      'prvého druhého tretieho štvrtého piateho šiesteho siedmeho ôsmeho deviateho desiateho jedenásteho dvanásteho trinásteho štrnásteho pätnásteho šestnásteho sedemnásteho osemnásteho devätnásteho dvadsiateho',
    ),
    parts: {
      dawn: [
        'za úsvitu',
        'pred úsvitom',
        'na úsvite',
        'za svitania',
        'nad ránom',
        'zavčas ráno',
        'skoro ráno',
      ],
      morning: ['ráno', 'dopoludnia', 'predpoludním', 'rann*'],
      noon: ['poludnie', 'napoludnie'],
      afternoon: ['popoludní', 'odpoludnia'],
      evening: ['večer', 'podvečer'],
      night: ['noc', 'noci', 'polnoc*', 'nočn*'],
    },
    clock: ['o', 'okolo', 'hodine'],
    nightTo: ['noc na', 'noci na'],
  },
  // Serbian, Croatian and Bosnian: the first two have their own months.
  sr: {
    weekdays: list(
      'nedjelj*,nedelj*|ponedjelj*,ponedelj*|utorak,utorka,utorku|srijed*,sreda,sredu,srede,sredi|četvrt*|petak,petka,petku|subot*',
    ),
    months: list(
      'januar*,siječnj*|februar*,veljač*|mart,marta,martu,ožuj*|april*,travnj*,travanj|maj,maja,maju,svibnj*,svibanj|jun,juna,junu,lipnj*,lipanj|jul,jula,julu,srpnj*,srpanj|avgust*,august*,kolovoz*|septembar,septembr*,rujn*,rujan|oktobar,oktobr*,listopad*|novembar,novembr*,studen,studeni,studenog*,studenom*|decembar,decembr*,prosin*',
    ),
    relative: {
      ...daysAgo('dva tri četiri pet šest sedam', ['prije N dana', 'pre N dana']),
      danas: 0,
      večeras: 0,
      noćas: 0,
      jutros: 0,
      jučer: -1,
      juče: -1,
      sinoć: -1,
      prekjučer: -2,
      prekjuče: -2,
      preksinoć: -2,
      'protekle noći': 0,
      'prošle noći': 0,
    },
    parts: {
      dawn: ['u zoru', 'pred zoru', 'prije zore', 'pre zore', 'u cik zore', 'u ranim jutarnjim'],
      morning: ['ujutro', 'ujutru', 'jutro', 'jutra', 'jutros', 'prijepodne', 'prepodne'],
      noon: ['podne', 'u podne'],
      afternoon: ['poslijepodne', 'popodne', 'posle podne', 'poslije podne'],
      evening: ['navečer', 'uvečer', 'uveče', 'večer', 'veče', 'večeri', 'sinoć', 'večeras'],
      night: ['noć', 'noći', 'noću', 'noćas', 'ponoć*'],
    },
    clock: ['u', 'oko', 'sati', 'časova'],
    nightTo: ['noć na', 'noći na', 'noć uoči'],
  },
  sl: {
    weekdays: list(
      'nedelj*|ponedelj*|torek,torka,torku|sreda,sredo,sredi,srede|četrt*|petek,petka,petku|sobot*',
    ),
    months: list(
      'januar*|februar*|marec,marca,marcu|april*|maj,maja,maju|junij*|julij*|avgust*|septembr*,september|oktobr*,oktober|novembr*,november|decembr*,december',
    ),
    relative: {
      ...daysAgo('dvema tremi štirimi petimi šestimi sedmimi', ['pred N dnevi', 'pred N dnevoma']),
      danes: 0,
      nocoj: 0,
      davi: 0,
      včeraj: -1,
      sinoči: -1,
      snoči: -1,
      predvčerajšnjim: -2,
      'minulo noč': 0,
      'preteklo noč': 0,
    },
    parts: {
      dawn: ['ob zori', 'pred zoro', 'ob svitu', 'navsezgodaj', 'zgodaj zjutraj'],
      morning: ['zjutraj', 'davi', 'dopoldne', 'jutro'],
      noon: ['opoldne'],
      afternoon: ['popoldne'],
      evening: ['zvečer', 'sinoči', 'snoči', 'večer'],
      night: ['noč', 'noči', 'ponoči', 'nocoj', 'polnoč*'],
    },
    clock: ['ob', 'okoli', 'uri'],
    nightTo: ['noč na', 'noči na'],
  },
  sq: {
    weekdays: list(
      'dielën,diel,dielë,diele,e diel,të dielën,së dielës|hënën,hënë,e hënë,të hënën,së hënës|martën,martë,e martë,të martën,së martës|mërkurën,mërkurë,e mërkurë,të mërkurën,së mërkurës|enjten,enjte,e enjte,të enjten,së enjtes|premten,premte,e premte,të premten,së premtes|shtunën,shtunë,e shtunë,të shtunën,së shtunës',
    ),
    months: list(
      'janar*|shkurt,shkurtit|mars,marsit|prill*|maj,majit|qershor*|korrik*|gusht*|shtator*|tetor*|nëntor*|dhjetor*',
    ),
    relative: {
      ...daysAgo('dy tri katër pesë gjashtë shtatë', ['N ditë më parë']),
      sot: 0,
      sonte: 0,
      dje: -1,
      mbrëmë: -1,
      pardje: -2,
      'natën e kaluar': -1,
    },
    parts: {
      dawn: ['në agim', 'para agimit', 'gdhirë*', 'herët në mëngjes'],
      morning: ['mëngjes', 'mëngjesin', 'paradite'],
      noon: ['mesditë', 'mesdite'],
      afternoon: ['pasdite'],
      evening: ['mbrëmje', 'mbrëmjen', 'mbrëmë'],
      night: ['natën', 'natë', 'nata', 'natës', 'mesnatë*', 'mesnate*'],
    },
    clock: ['ora', 'orën', 'rreth'],
    nightTo: ['natën drejt'],
  },
}
