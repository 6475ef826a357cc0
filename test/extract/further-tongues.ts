// Own sentences for `further-tongues.test.ts`: the same attack and the same visit in each language.

export interface Told {
  readonly lang: string
  readonly title: string
  readonly body: string
}

export const reports: readonly Told[] = [
  {
    lang: 'bn',
    title: 'আইন আল-আসাদ ঘাঁটিতে ড্রোন হামলা',
    body:
      'ইরাকের আইন আল-আসাদ বিমানঘাঁটিতে সোমবার রাতে তিনটি ড্রোন দিয়ে হামলা চালানো হয়েছে। এতে দুই সেনা নিহত ও পাঁচজন আহত হন। ' +
      'মার্কিন কর্মকর্তারা হামলার জন্য ইরানসমর্থিত মিলিশিয়াদের দায়ী করেছেন। ইরাকের ইসলামিক রেজিস্ট্যান্স হামলার দায় স্বীকার করেছে।',
  },
  {
    lang: 'ps',
    title: 'د عین الاسد پر اډه د ډرون برید شوی',
    body:
      'د دوشنبې په شپه د عراق د عین الاسد پر هوايي اډه درې ډرونونو برید وکړ. په برید کې دوه سرتېري ووژل شول او پنځه نور ټپیان شول. ' +
      'امریکايي چارواکو ایران پلوې ملېشې په برید تورنې کړې دي. د عراق اسلامي مقاومت د برید پړه پر غاړه واخیسته.',
  },
  {
    lang: 'az',
    title: 'Eyn əl-Əsəd bazasına dron hücumu olub',
    body:
      'Bazar ertəsi gecə İraqdakı Eyn əl-Əsəd aviabazasına üç dronla hücum edilib. Hücum nəticəsində iki əsgər həlak olub, beş nəfər yaralanıb. ' +
      'ABŞ rəsmiləri hücuma görə İranyönlü qruplaşmaları ittiham ediblər. İraqda İslam Müqaviməti hücumun məsuliyyətini öz üzərinə götürüb.',
  },
  {
    lang: 'so',
    title: 'Weerar diroon oo lagu qaaday saldhigga Caynul Asad',
    body:
      'Saddex diroon ayaa habeenkii Isniinta weeraray saldhigga Caynul Asad ee Ciraaq. Laba askari ayaa lagu dilay, shan kalena waa ay ku dhaawacmeen. ' +
      'Saraakiisha Mareykanka ayaa weerarka ku eedeeyay maleeshiyaadka Iran taageerto. Muqaawamada Islaamiga ah ee Ciraaq ayaa sheegatay mas’uuliyadda weerarka.',
  },
  {
    lang: 'sw',
    title: 'Kambi ya Ain al-Asad yashambuliwa kwa droni',
    body:
      'Droni tatu zilishambulia kambi ya Ain al-Asad nchini Iraq usiku wa Jumatatu. Wanajeshi wawili waliuawa na wengine watano kujeruhiwa katika shambulio hilo. ' +
      'Maafisa wa Marekani wamewalaumu wanamgambo wanaoungwa mkono na Iran. Muqawama wa Kiislamu nchini Iraq umedai kuhusika na shambulio hilo.',
  },
  {
    lang: 'kk',
    title: 'Айн әл-Асад базасына дрон шабуылы жасалды',
    body:
      'Дүйсенбі күні түнде Ирактағы Айн әл-Асад әуе базасына үш дрон шабуыл жасады. Екі сарбаз қаза тапты, бес адам жараланды. ' +
      'АҚШ өкілдері Иран қолдайтын қарулы топтарды айыптады. Ирактағы ислам қарсылығы шабуыл үшін жауапкершілікті өз мойнына алды.',
  },
  {
    lang: 'am',
    title: 'በአይን አል አሳድ የጦር ሰፈር ላይ የድሮን ጥቃት ተፈጸመ',
    body:
      'በኢራቅ አይን አል አሳድ የጦር ሰፈር ላይ ሰኞ ሌሊት ሦስት ድሮኖች ጥቃት ፈጽመዋል። በጥቃቱ ሁለት ወታደሮች ተገድለዋል፤ አምስት ሰዎች ቆስለዋል። ' +
      'የአሜሪካ ባለሥልጣናት በኢራን የሚደገፉ ሚሊሻዎችን ተጠያቂ አድርገዋል። የኢራቅ እስላማዊ ተቃውሞ ለጥቃቱ ኃላፊነቱን ወስዷል።',
  },
]

export const drills: readonly Told[] = [
  {
    lang: 'bn',
    title: 'আইন আল-আসাদ ঘাঁটি পরিদর্শনে মার্কিন মন্ত্রী',
    body: 'মন্ত্রী সোমবার আইন আল-আসাদ ঘাঁটিতে সেনাদের সঙ্গে সাক্ষাৎ করেন। ২০২০ সালে ইরান এই ঘাঁটিতে ক্ষেপণাস্ত্র হামলা চালিয়েছিল।',
  },
  {
    lang: 'ps',
    title: 'د امریکا وزیر د عین الاسد اډې لیدنه وکړه',
    body: 'وزیر د دوشنبې په ورځ د عین الاسد اډې ته سفر وکړ. ایران په ۲۰۲۰ کال کې پر دې اډه توغندي ویشتلي وو.',
  },
  {
    lang: 'az',
    title: 'ABŞ-ın müdafiə naziri Eyn əl-Əsəd bazasına səfər edib',
    body: 'Nazir bazar ertəsi Eyn əl-Əsəd bazasında hərbçilərlə görüşüb. İran 2020-ci ildə bu bazaya raket atmışdı.',
  },
  {
    lang: 'so',
    title: 'Wasiirka Mareykanka oo booqday saldhigga Caynul Asad',
    body: 'Wasiirka ayaa Isniintii ciidamada kula kulmay saldhigga Caynul Asad. Iran ayaa gantaallo ku garaacday saldhiggan sannadkii 2020.',
  },
  {
    lang: 'sw',
    title: 'Waziri wa Marekani atembelea kambi ya Ain al-Asad',
    body: 'Waziri alikutana na wanajeshi katika kambi ya Ain al-Asad siku ya Jumatatu. Iran ilishambulia kambi hiyo kwa makombora mwaka 2020.',
  },
  {
    lang: 'kk',
    title: 'АҚШ министрі Айн әл-Асад базасына барды',
    body: 'Министр дүйсенбі күні Айн әл-Асад базасында сарбаздармен кездесті. Иран 2020 жылы бұл базаға зымыран ұшырған болатын.',
  },
  {
    lang: 'am',
    title: 'የአሜሪካ ሚኒስትር አይን አል አሳድ የጦር ሰፈርን ጎበኙ',
    body: 'ሚኒስትሩ ሰኞ ዕለት በአይን አል አሳድ የጦር ሰፈር ከወታደሮች ጋር ተወያዩ። ኢራን በ2020 በዚህ ሰፈር ላይ ሚሳኤሎች ተኩሳ ነበር።',
  },
]
