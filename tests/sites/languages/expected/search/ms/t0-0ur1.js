suluh.text("ms",0,[[0,"Gaji","ms/hak/gaji.html","page","",[["","","Gaji dibayar setiap bulan. Lihat cuti."],["lembur","Kerja lebih masa",""]]]]);
