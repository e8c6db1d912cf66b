//! The scripts that words are spelt in.
//!
//! Data only: the sounds of each script, from which `vocabulary` makes words. They need
//! not mean anything, but must be what a tokenizer, a stemmer, a font and a browser meet:
//! joined Arabic letters, Khmer subscripts, Thai vowels before and above, Han without spaces.

/// A script as lists of sounds, separated by spaces; `_` is the absence of a sound.
pub(crate) struct Script {
    pub(crate) onsets: &'static str,
    pub(crate) nuclei: &'static str,
    pub(crate) codas: &'static str,
    /// Most syllables in a word.
    pub(crate) longest: usize,
    /// Between words: a space, or nothing.
    pub(crate) space: &'static str,
    pub(crate) comma: &'static str,
    /// Ends a sentence, with the space that follows.
    pub(crate) stop: &'static str,
    pub(crate) right_to_left: bool,
}

const SPACED: Script =
    Script { onsets: "", nuclei: "", codas: "_", longest: 4, space: " ", comma: ", ", stop: ". ", right_to_left: false };

pub(crate) const LATIN: Script = Script {
    onsets: "_ b c d f g h j k l m n p r s t w y ng ny kr tr pr br st pl kl sw v z",
    nuclei: "a a e e i i o u ai au ia",
    codas: "_ _ _ n ng r s t k l m h",
    ..SPACED
};

pub(crate) const CYRILLIC: Script = Script {
    onsets: "_ б в г д ж з к л м н п р с т ф х ц ч ш пр ст тр кр",
    nuclei: "а а е и о о у ы я ю",
    codas: "_ _ _ н р с т л к м в",
    ..SPACED
};

pub(crate) const GREEK: Script = Script {
    onsets: "_ β γ δ ζ θ κ λ μ ν ξ π ρ σ τ φ χ ψ πρ στ τρ",
    nuclei: "α ε η ι ο ου ω αι ει",
    codas: "_ _ _ ν ρ λ",
    ..SPACED
};

pub(crate) const GEORGIAN: Script = Script {
    onsets: "ბ გ დ ვ ზ თ კ ლ მ ნ პ ჟ რ ს ტ ფ ქ ღ ყ შ ჩ ც ძ წ ჭ ხ ჯ ჰ",
    nuclei: "ა ა ე ი ო უ",
    codas: "_ _ _ ლ მ ნ რ ს დ",
    ..SPACED
};

pub(crate) const ARMENIAN: Script = Script {
    onsets: "բ գ դ զ թ ժ լ խ կ հ ձ ղ ճ մ յ ն շ չ պ ջ ռ ս վ տ ր ց փ ք",
    nuclei: "ա ա ե ի ո ու է",
    codas: "_ _ _ ն ր կ մ լ",
    ..SPACED
};

pub(crate) const ARABIC: Script = Script {
    onsets: "ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي",
    nuclei: "_ _ ا و ي",
    codas: "_ _ _ ن ر ل م",
    longest: 3,
    comma: "، ",
    right_to_left: true,
    ..SPACED
};

pub(crate) const HEBREW: Script = Script {
    onsets: "א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת",
    nuclei: "_ _ ו י",
    codas: "_ _ _ ר ל",
    longest: 3,
    right_to_left: true,
    ..SPACED
};

pub(crate) const ETHIOPIC: Script = Script {
    onsets: "ሀ ሁ ህ ለ ሊ ል መ ሚ ም ሰ ሲ ስ ረ ሪ ር በ ቢ ብ ተ ቲ ት ነ ኒ ን ከ ኪ ክ ወ ው የ ይ ደ ዲ ድ ገ ጊ ግ",
    nuclei: "_",
    stop: "። ",
    comma: "፣ ",
    ..SPACED
};

pub(crate) const DEVANAGARI: Script = Script {
    onsets: "क ख ग घ च छ ज झ ट ठ ड ढ त थ द ध न प फ ब भ म य र ल व श ष स ह प्र त्र क्ष स्त ज्ञ",
    nuclei: "_ _ ा ि ी ु ू े ै ो ौ",
    codas: "_ _ _ ं न र ल",
    longest: 3,
    stop: "। ",
    ..SPACED
};

pub(crate) const BENGALI: Script = Script {
    onsets: "ক খ গ ঘ চ ছ জ ট ঠ ড ত থ দ ধ ন প ফ ব ভ ম য র ল শ স হ প্র ত্র স্ত",
    nuclei: "_ _ া ি ী ু ূ ে ো",
    codas: "_ _ _ ং ন র",
    longest: 3,
    stop: "। ",
    ..SPACED
};

pub(crate) const TAMIL: Script =
    Script {
        onsets: "க ங ச ஞ ட ண த ந ப ம ய ர ல வ ழ ள ற ன", nuclei: "_ ா ி ீ ு ூ ெ ே ை ொ ோ", codas: "_ _ _ ன் ம் ல் ர்", ..SPACED
    };

pub(crate) const SINHALA: Script = Script {
    onsets: "ක ග ච ජ ට ඩ ණ ත ද න ප බ ම ය ර ල ව ශ ස හ ළ",
    nuclei: "_ _ ා ි ී ු ූ ෙ ො",
    codas: "_ _ _ න් ම් ල්",
    longest: 3,
    ..SPACED
};

pub(crate) const HANGUL: Script = Script {
    onsets: "가 나 다 라 마 바 사 아 자 차 카 하 고 노 도 로 모 보 소 오 조 기 니 디 리 미 비 시 이 지 구 누 두 무 부 수 우 주 한 인 은 을 는 의 전 정 관 국 일 근 금 급",
    nuclei: "_",
    longest: 3,
    ..SPACED
};

const UNSPACED: Script = Script { longest: 2, space: "", ..SPACED };

pub(crate) const THAI: Script = Script {
    onsets: "ก ข ค ง จ ช ด ต ท น บ ป พ ม ย ร ล ว ส ห อ เก แต โร ไม เป แล เร โด ใช",
    nuclei: "า ิ ี ึ ื ุ ู ั ะ",
    codas: "_ _ ก ง ด น บ ม ย ว",
    comma: " ",
    stop: " ",
    ..UNSPACED
};

pub(crate) const LAO: Script = Script {
    onsets: "ກ ຂ ຄ ງ ຈ ສ ຊ ຍ ດ ຕ ຖ ທ ນ ບ ປ ຜ ພ ຟ ມ ຢ ລ ວ ຫ ອ ເກ ແລ ໂດ ໄປ",
    nuclei: "າ ິ ີ ຶ ື ຸ ູ ະ",
    codas: "_ _ ກ ງ ດ ນ ບ ມ",
    comma: " ",
    stop: " ",
    ..UNSPACED
};

pub(crate) const KHMER: Script = Script {
    onsets: "ក ខ គ ង ច ជ ញ ដ ត ថ ទ ន ប ផ ព ភ ម យ រ ល វ ស ហ អ ក្រ ប្រ ស្រ ត្រ ខ្ម គ្រ",
    nuclei: "ា ិ ី ឹ ុ ូ េ ែ ោ",
    codas: "_ _ ក ង ត ន ប ម រ ល",
    comma: " ",
    stop: "។ ",
    ..UNSPACED
};

pub(crate) const BURMESE: Script = Script {
    onsets: "က ခ ဂ င စ ဆ ဇ ည တ ထ ဒ န ပ ဖ ဗ ဘ မ ယ ရ လ ဝ သ ဟ အ ကြ ပြ မျ",
    nuclei: "ာ ိ ီ ု ူ ေ ို ော",
    codas: "_ _ း ့ င် န် တ် မ်",
    comma: "၊ ",
    stop: "။ ",
    ..UNSPACED
};

pub(crate) const HAN: Script = Script {
    onsets: "人 工 作 薪 水 資 合 同 約 法 律 權 利 保 護 外 國 家 庭 雇 主 仲 介 公 司 護 照 證 件 簽 名 時 間 休 息 日 月 年 錢 費 用 醫 院 生 病 受 傷 警 察 電 話 求 助 申 請 投 訴 機 關 勞 動 部 門 移 民 局 使 館 領 事 地 址 回 到 去 來 說 知 道 問 答 給 收 付 欠 扣 打 罵 安 全 危 險 住 食 房 間 床 門 車 船 飛 場 行 李 銀 卡 號 碼 語 言 中 文 字 書 信 消 息 新 舊 大 小 多 少 長 短 高 低 好 壞 早 晚 上 下 前 後 左 右 內 開 關 進 出 找 見 聽 看 寫 讀 學 校 老 師 男 女 孩 父 母 夫 妻 朋 友 會 團 體 組 織 服 務 中 心 社 區 縣 市 省 鎮 鄉 村 街 路 東 西 南 北 春 夏 秋 冬 風 雨 山 海 河 田 木 火 土 金 石 米 飯 菜 肉 魚 茶 酒 衣 鞋 帽 紅 白 黑 黃 綠",
    nuclei: "_",
    comma: "，",
    stop: "。",
    ..UNSPACED
};

pub(crate) const JAPANESE: Script = Script {
    onsets: "あ い う え お か き く け こ さ し す せ そ た ち つ て と な に の は ひ ふ ま み も や よ ら り る れ わ を ん 人 国 年 日 月 働 給 料 法 律 会 社 家 相 談 支 払 労 契 約 病 院 警 察 電 話 助 申 請 外",
    nuclei: "_",
    longest: 3,
    comma: "、",
    stop: "。",
    ..UNSPACED
};
