//! Words with which people wrap a question: pronouns, question words, politeness, particles, and that it is a number which
//! they want of somebody (“nomor telepon KP2MI”).
//!
//! They may be rare on pages, which address the reader and do not ask, so their frequency does not give them
//! away. Only words are here that change no answer; words for “not”, for money, people or places are not.

/// The fillers of a language (BCP 47), folded; of English too, which is mixed into all.
pub(super) fn of(tag: &str) -> Vec<&'static str> {
    let list = match tag.split('-').next().unwrap_or(tag) {
        "id" | "ms" | "jv" | "su" => {
            "saya aku gue gw kami kita anda kamu kau awak dia ia mereka kalian ku mu nya yang yg apa apakah siapa kapan bila bagaimana \
             gimana macam mana dimana kemana kenapa mengapa berapa adakah kah lah sih dong deh kok kan nih tuh loh ya yah iya pun juga \
             jg saja aja sahaja lagi lg sudah udah dah telah akan mau nak mahu ingin pengen bisa boleh dapat dapet harus mesti perlu \
             itu ini tu ni dan atau tapi tetapi dengan dgn untuk utk buat bagi kepada pada oleh dari dr di ke karena krn sebab supaya \
             agar jika kalau kalo klo jadi adalah ialah ada cara tolong mohon permisi maaf halo hai selamat pagi siang malam min admin \
             pak bu bapak ibu kak mas mbak gan bang soko seko iki iku piye opo sopo ning karo lan wes wis terus trus dulu nanti kena \
             nomor nomer nombor telepon telpon telp telefon kontak"
        }
        "ar" => {
            "انا نحن انت انتم هو هي هم ماذا ما من متي اين كيف لماذا هل كم اي الي علي عن في مع او ثم لو اذا ان قد لقد كان كانت يكون هذا هذه \
             ذلك التي الذي لكن لان بعد قبل عند عندي لي لك له لها يا السلام عليكم سمحتم سمحت فضلك رجاء شكرا اريد ابغي ابي استطيع يمكن يمكنني \
             افعل ولا لا رقم هاتف تلفون"
        }
        "zh" => {
            "我 你 您 他 她 的 了 嗎 呢 吧 怎麼 麼辦 怎么 么办 什麼 什么 哪裡 哪里 哪兒 請問 請教 問一 一下 我想 想問 可以 如何 是否 有沒 沒有 我的 \
             可不 能不 應該 為什 要怎 怎樣 會怎 多少 幾號 電話 电话 號碼 号码 專線 熱線"
        }
        _ => "",
    };
    let english = "i me my mine we us our you your he him his she her it its they them their the a an and or but of to in on at by for from with \
                   is am are was were be been being do does did have has had will would shall should can could may might must what \
                   who whom which when where why how this that these those there here if then so as about into please hello hi \
                   want wants need needs get gets got phone telephone number hotline contact call center centre";
    list.split_whitespace().chain(english.split_whitespace()).collect()
}
